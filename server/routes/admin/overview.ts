import { createRoute } from '@hono/zod-openapi';
import { Overview } from '../../../utils/contracts/admin.ts';
import { newApp } from '../../http/env.ts';
import { json, refusals } from '../../http/responses.ts';
import { countBrowsers } from '../../people/browsers.ts';
import { currentEnrolmentKey } from '../../people/enrolment-keys.ts';
import { readDraft } from '../../policy/draft.ts';
import { diffPolicies } from '../../publish/diff.ts';
import { countOpen } from '../../reviews/queue.ts';
import type { Services } from '../../services.ts';
import { adminRoute } from './admin-route.ts';

const overviewRoute = createRoute({
	...adminRoute,
	method: 'get',
	path: '/overview',
	summary: 'What the console shows on top',
	responses: { 200: json(Overview, 'As of now'), ...refusals },
});

export function overviewRoutes({ db, policy, key, now }: Services) {
	return newApp().openapi(overviewRoute, async (context) => {
		const { version, publishedAt, source } = policy.current;
		const draft = await readDraft(db);
		const { apps, sections } = diffPolicies(source, draft.source);
		const overview: Overview = {
			organization: source.organization.name,
			version,
			publishedAt,
			draftChanges: apps.length + sections.length,
			openRequests: await countOpen(db),
			browsers: await countBrowsers(db, version),
			enrolmentKey: await currentEnrolmentKey(db, now()),
			policyKeys: [key.publicKey],
		};
		return context.json(overview, 200);
	});
}
