import { createRoute } from '@hono/zod-openapi';
import { EnrolmentKey } from '../../../utils/contracts/admin.ts';
import { newApp } from '../../http/env.ts';
import { json, refusals } from '../../http/responses.ts';
import { replaceEnrolmentKey } from '../../people/enrolment-keys.ts';
import type { Services } from '../../services.ts';
import { adminRoute } from './admin-route.ts';

const replaceRoute = createRoute({
	...adminRoute,
	method: 'post',
	path: '/enrolment-key',
	summary: 'Replace the enrolment key: new browsers need the new one, those that have registered stay',
	responses: { 200: json(EnrolmentKey, 'The new key'), ...refusals },
});

/** Another enrolment key, where the one of before got into wrong hands. */
export function enrolmentKeyRoutes({ db, hub, now }: Services) {
	return newApp().openapi(replaceRoute, async (context) => {
		const enrolmentKey = await replaceEnrolmentKey(db, context.get('admin'), now());
		// Whoever else has the console open is shown it.
		hub.announce({ about: 'queue' });
		return context.json({ enrolmentKey }, 200);
	});
}
