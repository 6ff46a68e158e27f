import { createRoute } from '@hono/zod-openapi';
import { Me } from '../../utils/contracts/review.ts';
import { z } from '../../utils/contracts/zod.ts';
import { newApp } from '../http/env.ts';
import { json, refusals } from '../http/responses.ts';
import { noteSeen } from '../people/browsers.ts';
import { requireBrowser } from '../people/require-browser.ts';
import { readMe } from '../reviews/me.ts';
import type { Services } from '../services.ts';

/** What a browser says of itself. */
const InForce = z.object({
	policy: z.coerce
		.number('the policy version in force, a whole number')
		.int('the policy version in force, a whole number')
		.positive('the policy version in force, 1 or more')
		.optional(),
	extension: z.string().max(40).optional(),
});

/** Everything personal of the browser that calls; the call is its sign of life too. */
export function meRoutes({ db, policy, now }: Services) {
	const meRoute = createRoute({
		method: 'get',
		path: '/v1/me',
		tags: ['browser'],
		security: [{ browser: [] }],
		middleware: requireBrowser(db),
		summary: 'My requests and grants',
		request: { query: InForce },
		responses: { 200: json(Me, 'Requests newest first, and the grants in force'), ...refusals },
	});
	return newApp().openapi(meRoute, async (context) => {
		const browser = context.get('browser');
		await noteSeen(db, browser.id, context.req.valid('query'), now());
		context.header('cache-control', 'no-store');
		return context.json(await readMe(db, policy.current, browser, now()), 200);
	});
}
