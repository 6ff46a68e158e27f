import { createRoute } from '@hono/zod-openapi';
import { NextKeyBody, PolicyKeys } from '../../../utils/contracts/admin.ts';
import { Base64Url32 } from '../../../utils/contracts/primitives.ts';
import { z } from '../../../utils/contracts/zod.ts';
import { newApp } from '../../http/env.ts';
import { body, json, refusals } from '../../http/responses.ts';
import { addNextKey, retireKey } from '../../policy/change-keys.ts';
import { readKeys } from '../../policy/policy-keys.ts';
import type { Services } from '../../services.ts';
import { adminRoute } from './admin-route.ts';

const keys = { 200: json(PolicyKeys, 'The keys as they are now'), ...refusals };

const listRoute = createRoute({
	...adminRoute,
	method: 'get',
	path: '/keys',
	summary: 'Keys that may sign the policy',
	responses: keys,
});
const addRoute = createRoute({
	...adminRoute,
	method: 'post',
	path: '/keys',
	summary: 'Make the next key; every head names it from now on, and after the overlap it signs',
	request: { body: body(NextKeyBody) },
	responses: keys,
});
const retireRoute = createRoute({
	...adminRoute,
	method: 'delete',
	path: '/keys/{kid}',
	summary: 'Retire a key: the next one signs in its place at once',
	request: { params: z.object({ kid: Base64Url32 }) },
	responses: keys,
});

/** The keys that may sign, and changing them; only `GET` where policies are signed elsewhere, the rest is a 409. */
export function keyRoutes(services: Services) {
	return newApp()
		.openapi(listRoute, async (context) => context.json(await readKeys(services), 200))
		.openapi(addRoute, async (context) => {
			const { overlapDays } = context.req.valid('json');
			return context.json(await addNextKey(services, overlapDays, context.get('admin')), 200);
		})
		.openapi(retireRoute, async (context) => {
			const { kid } = context.req.valid('param');
			return context.json(await retireKey(services, kid, context.get('admin')), 200);
		});
}
