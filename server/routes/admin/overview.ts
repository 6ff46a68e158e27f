import { createRoute } from '@hono/zod-openapi';
import { Overview } from '../../../utils/contracts/admin.ts';
import { PackedExtension } from '../../../utils/contracts/updates.ts';
import { readPacked, updatesFolder } from '../../extension/packed.ts';
import { newApp } from '../../http/env.ts';
import { json, refusals } from '../../http/responses.ts';
import { countBrowsers } from '../../people/browsers.ts';
import { currentEnrolmentKey } from '../../people/enrolment-keys.ts';
import { theDraft } from '../../policy/draft.ts';
import { publicKeys } from '../../policy/policy-keys.ts';
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

/** The console's first look; it holds the enrolment key, which browsers are set up with. */
export function overviewRoutes(services: Services) {
	const { db, policy, signing, settings, log, now } = services;

	/** What is wrong with it is mended by packing anew, as if there were none. */
	async function packedExtension(): Promise<PackedExtension | null> {
		try {
			const packed = await readPacked(updatesFolder(settings.dataFolder));
			return packed && PackedExtension.parse(packed);
		} catch (error) {
			log.error({ err: error }, 'the packed extension cannot be read');
			return null;
		}
	}

	return newApp().openapi(overviewRoute, async (context) => {
		const { version, publishedAt, expiresAt, sourceHash, shared } = policy.current;
		const draft = await theDraft(db);
		const extension = await packedExtension();
		const overview: Overview = {
			organization: shared.organization.name,
			version,
			publishedAt,
			draftChanges: draft.sourceHash === sourceHash ? 0 : draft.changes,
			openRequests: await countOpen(db),
			browsers: await countBrowsers(db, version),
			enrolmentKey: await currentEnrolmentKey(db, now()),
			policyKeys: await publicKeys(services),
			signing: signing.at,
			...(version > 0 && { expiresAt }),
			...(extension && { extension }),
		};
		return context.json(overview, 200);
	});
}
