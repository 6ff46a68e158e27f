import { createRoute } from '@hono/zod-openapi';
import { SessionBody } from '../../../utils/contracts/admin.ts';
import { writeAudit } from '../../admin/audit.ts';
import { useConsoleCode } from '../../admin/codes.ts';
import { sessionCookie } from '../../admin/cookie.ts';
import { requireAdmin } from '../../admin/require-admin.ts';
import { endSession, startSession } from '../../admin/sessions.ts';
import { clientAddress } from '../../http/client-address.ts';
import { newApp } from '../../http/env.ts';
import { Refusal } from '../../http/refusal.ts';
import { body, refusals } from '../../http/responses.ts';
import type { Services } from '../../services.ts';

const path = '/v1/admin/session';
const tags = ['console'];

/** The way into the console, and out of it. */
export function sessionRoutes(services: Services) {
	const { db, settings, wrongTries, now } = services;
	const cookie = sessionCookie(settings.publicUrl);
	const startRoute = createRoute({
		method: 'post',
		path,
		tags,
		summary: 'Turn the one-time code of the printed link into a session',
		request: { body: body(SessionBody) },
		responses: { 204: { description: 'The session is in the cookie' }, ...refusals },
	});
	const endRoute = createRoute({
		method: 'delete',
		path,
		tags,
		security: [{ session: [] }],
		middleware: requireAdmin(services),
		summary: 'End the session',
		responses: { 204: { description: 'It is over' }, ...refusals },
	});
	return newApp()
		.openapi(startRoute, async (context) => {
			if (!(await useConsoleCode(db, context.req.valid('json').code, now()))) {
				wrongTries.note(clientAddress(context), now());
				throw new Refusal(401, 'This link was used already, or is too old. The desk prints a new one when it starts.');
			}
			cookie.write(context, await startSession(db, now()));
			await writeAudit(db, 'console', 'opened', 'the console', now());
			return context.body(null, 204);
		})
		.openapi(endRoute, async (context) => {
			const token = cookie.read(context);
			if (token !== undefined) await endSession(db, token);
			cookie.clear(context);
			return context.body(null, 204);
		});
}
