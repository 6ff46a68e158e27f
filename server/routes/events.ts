import { createRoute } from '@hono/zod-openapi';
import { EventBatch, EventsTaken } from '../../utils/contracts/event.ts';
import { z } from '../../utils/contracts/zod.ts';
import { newApp } from '../http/env.ts';
import { body, json, refusals } from '../http/responses.ts';
import { countMoments } from '../moments/count.ts';
import { requireBrowser } from '../people/require-browser.ts';
import type { Services } from '../services.ts';

const IdempotencyKey = z.object({
	'idempotency-key': z.uuid('a UUID that names the batch, so that it is counted once however often it is sent'),
});

/** Counted moments of the browser that calls. */
export function eventRoutes({ db, policy, now }: Services) {
	const eventsRoute = createRoute({
		method: 'post',
		path: '/v1/events',
		tags: ['browser'],
		security: [{ browser: [] }],
		middleware: requireBrowser(db),
		summary: 'Count moments on listed apps; nothing about an unlisted site is kept',
		request: { headers: IdempotencyKey, body: body(EventBatch) },
		responses: { 200: json(EventsTaken, 'Counted, now or before'), ...refusals },
	});
	return newApp().openapi(eventsRoute, async (context) => {
		const { 'idempotency-key': batch } = context.req.valid('header');
		const { moments } = context.req.valid('json');
		const counted = await countMoments(db, policy.current, context.get('browser'), batch, moments, now());
		return context.json({ counted }, 200);
	});
}
