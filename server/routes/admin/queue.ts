import { createRoute } from '@hono/zod-openapi';
import { DecisionBody, Queue, QueueEntry } from '../../../utils/contracts/admin.ts';
import { z } from '../../../utils/contracts/zod.ts';
import { newApp } from '../../http/env.ts';
import { body, json, refusals } from '../../http/responses.ts';
import { decide } from '../../reviews/decide.ts';
import { readQueue, readQueueEntry } from '../../reviews/queue.ts';
import { receive } from '../../reviews/receive.ts';
import type { Services } from '../../services.ts';
import { adminRoute } from './admin-route.ts';

const ById = z.object({ id: z.uuid('the id of a request, a UUID') });
const entry = { 200: json(QueueEntry, 'The request as it is now'), ...refusals };

const queueRoute = createRoute({
	...adminRoute,
	method: 'get',
	path: '/requests',
	summary: 'The queue: open requests, most wanted first, and decided ones, newest first',
	responses: { 200: json(Queue, 'One entry for each app or host'), ...refusals },
});
const entryRoute = createRoute({
	...adminRoute,
	method: 'get',
	path: '/requests/{id}',
	summary: 'One request',
	request: { params: ById },
	responses: entry,
});
const receivedRoute = createRoute({
	...adminRoute,
	method: 'post',
	path: '/requests/{id}/received',
	summary: 'A person in IT has opened it',
	request: { params: ById },
	responses: entry,
});
const decisionRoute = createRoute({
	...adminRoute,
	method: 'post',
	path: '/requests/{id}/decision',
	summary: 'Approve, decline or ask back',
	request: { params: ById, body: body(DecisionBody) },
	responses: entry,
});

/** Review requests from IT's side: the queue, and what IT answers. */
export function queueRoutes(services: Services) {
	const { db, policy } = services;
	return newApp()
		.openapi(queueRoute, async (context) => context.json(await readQueue(db, policy.current), 200))
		.openapi(entryRoute, async (context) =>
			context.json(await readQueueEntry(db, policy.current, context.req.valid('param').id), 200),
		)
		.openapi(receivedRoute, async (context) =>
			context.json(await receive(services, context.req.valid('param').id), 200),
		)
		.openapi(decisionRoute, async (context) => {
			const { id } = context.req.valid('param');
			return context.json(await decide(services, id, context.req.valid('json'), context.get('admin')), 200);
		});
}
