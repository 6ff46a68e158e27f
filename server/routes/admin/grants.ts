import { createRoute } from '@hono/zod-openapi';
import { EndGrantBody, GrantEntry } from '../../../utils/contracts/admin.ts';
import { z } from '../../../utils/contracts/zod.ts';
import { newApp } from '../../http/env.ts';
import { Refusal } from '../../http/refusal.ts';
import { body, json, refusals } from '../../http/responses.ts';
import { allGrants, endGrant } from '../../reviews/grants.ts';
import type { Services } from '../../services.ts';
import { adminRoute } from './admin-route.ts';

const listRoute = createRoute({
	...adminRoute,
	method: 'get',
	path: '/grants',
	summary: 'Grants in force, newest first',
	responses: { 200: json(z.array(GrantEntry), 'Grants in force'), ...refusals },
});
const endRoute = createRoute({
	...adminRoute,
	method: 'post',
	path: '/grants/{id}/end',
	summary: 'End a grant at once, with a sentence to those who had it',
	request: { params: z.object({ id: z.uuid('the id of a grant, a UUID') }), body: body(EndGrantBody) },
	responses: { 204: { description: 'It is over' }, ...refusals },
});

/** Exceptions in force, and ending one. They are made by deciding on a request. */
export function grantRoutes({ db, hub, policy, now }: Services) {
	return newApp()
		.openapi(listRoute, async (context) => context.json(await allGrants(db, policy.current, now()), 200))
		.openapi(endRoute, async (context) => {
			const { id } = context.req.valid('param');
			const { sentence } = context.req.valid('json');
			const tell = await endGrant(db, id, sentence, context.get('admin'), now());
			if (tell === null) throw new Refusal(404, 'There is no such grant, or it is over.');
			for (const announcement of tell) hub.announce(announcement);
			hub.announce({ about: 'queue' });
			return context.body(null, 204);
		});
}
