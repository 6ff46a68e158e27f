import { createRoute } from '@hono/zod-openapi';
import { NoteBody, RequestBody, ReviewRequest } from '../../utils/contracts/review.ts';
import { z } from '../../utils/contracts/zod.ts';
import { newApp } from '../http/env.ts';
import { body, json, refusals } from '../http/responses.ts';
import { requireBrowser } from '../people/require-browser.ts';
import { addNote } from '../reviews/add-note.ts';
import { ask } from '../reviews/ask.ts';
import { nudge } from '../reviews/nudge.ts';
import { toReviewRequest } from '../reviews/review-request.ts';
import { withdraw } from '../reviews/withdraw.ts';
import type { Services } from '../services.ts';

const common = { tags: ['browser'], security: [{ browser: [] }] };
const ById = z.object({ id: z.uuid('the id of a request, a UUID') });
const NoteKey = z.object({
	'idempotency-key': z.uuid('a UUID that names the sentence, so that it is there once however often it is sent'),
});
const IdempotencyKey = z.object({
	'idempotency-key': z.uuid("a UUID: it becomes the request's id, so that one click is stored once"),
});

/** Review requests of the browser that calls. */
export function reviewRoutes({ db, hub, policy, now }: Services) {
	const middleware = requireBrowser(db);

	const askRoute = createRoute({
		...common,
		middleware,
		method: 'post',
		path: '/v1/requests',
		summary: 'Ask for a review',
		request: { headers: IdempotencyKey, body: body(RequestBody) },
		responses: {
			201: json(ReviewRequest, 'Stored'),
			200: json(ReviewRequest, 'Stored before, under the same key'),
			...refusals,
		},
	});
	const noteRoute = createRoute({
		...common,
		middleware,
		method: 'post',
		path: '/v1/requests/{id}/notes',
		summary: "Add a sentence, or answer IT's question",
		request: { params: ById, headers: NoteKey, body: body(NoteBody) },
		responses: { 200: json(ReviewRequest, 'With the sentence'), ...refusals },
	});
	const nudgeRoute = createRoute({
		...common,
		middleware,
		method: 'post',
		path: '/v1/requests/{id}/nudges',
		summary: 'Ask where the answer is, once the promised time has passed',
		request: { params: ById },
		responses: { 200: json(ReviewRequest, 'Noted, or as it was where it is too early to ask'), ...refusals },
	});
	const withdrawRoute = createRoute({
		...common,
		middleware,
		method: 'delete',
		path: '/v1/requests/{id}',
		summary: 'Take a request back',
		request: { params: ById },
		responses: { 200: json(ReviewRequest, 'Withdrawn, or with the answer that came first'), ...refusals },
	});

	return newApp()
		.openapi(askRoute, async (context) => {
			const { 'idempotency-key': id } = context.req.valid('header');
			const browser = context.get('browser');
			const { row, isNew } = await ask(db, policy.current, browser, id, context.req.valid('json'), now());
			if (isNew) hub.announce({ about: 'queue' });
			return context.json(await toReviewRequest(db, policy.current, row), isNew ? 201 : 200);
		})
		.openapi(noteRoute, async (context) => {
			const { id } = context.req.valid('param');
			const { 'idempotency-key': key } = context.req.valid('header');
			const note = { key, text: context.req.valid('json').text };
			const row = await addNote(db, id, context.get('browser').id, note, now());
			hub.announce({ about: 'queue' });
			return context.json(await toReviewRequest(db, policy.current, row), 200);
		})
		.openapi(withdrawRoute, async (context) => {
			const { id } = context.req.valid('param');
			const row = await withdraw(db, id, context.get('browser').id, now());
			hub.announce({ about: 'queue' });
			return context.json(await toReviewRequest(db, policy.current, row), 200);
		})
		.openapi(nudgeRoute, async (context) => {
			const { id } = context.req.valid('param');
			const { row, isNew } = await nudge(db, id, context.get('browser').id, now());
			if (isNew) hub.announce({ about: 'queue' });
			return context.json(await toReviewRequest(db, policy.current, row), 200);
		});
}
