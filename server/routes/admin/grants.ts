import { createRoute } from '@hono/zod-openapi';
import { GrantEntry } from '../../../utils/contracts/admin.ts';
import { z } from '../../../utils/contracts/zod.ts';
import { newApp } from '../../http/env.ts';
import { Refusal } from '../../http/refusal.ts';
import { json, refusals } from '../../http/responses.ts';
import { allGrants, revokeGrant } from '../../reviews/grants.ts';
import type { Services } from '../../services.ts';
import { adminRoute } from './admin-route.ts';

const listRoute = createRoute({
	...adminRoute,
	method: 'get',
	path: '/grants',
	summary: 'Grants in force, newest first',
	responses: { 200: json(z.array(GrantEntry), 'Grants in force'), ...refusals },
});
const revokeRoute = createRoute({
	...adminRoute,
	method: 'delete',
	path: '/grants/{id}',
	summary: 'End a grant at once',
	request: { params: z.object({ id: z.uuid('the id of a grant, a UUID') }) },
	responses: { 204: { description: 'It is over' }, ...refusals },
});

/** Exceptions in force, and ending one. They are made by deciding on a request. */
export function grantRoutes({ db, hub, policy, now }: Services) {
	return newApp()
		.openapi(listRoute, async (context) => context.json(await allGrants(db, policy.current, now()), 200))
		.openapi(revokeRoute, async (context) => {
			const tell = await revokeGrant(db, context.req.valid('param').id, context.get('admin'), now());
			if (tell === null) throw new Refusal(404, 'There is no such grant, or it is over.');
			hub.announce(tell);
			hub.announce({ about: 'queue' });
			return context.body(null, 204);
		});
}
