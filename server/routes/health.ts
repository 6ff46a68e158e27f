import { createRoute } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { z } from '../../utils/contracts/zod.ts';
import { newApp } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import { json, refusals } from '../http/responses.ts';
import type { Services } from '../services.ts';

const tags = ['operations'];
const healthRoute = createRoute({
	method: 'get',
	path: '/healthz',
	tags,
	summary: 'Whether the process is up',
	responses: { 200: json(z.object({ ok: z.literal(true) }), 'It is') },
});
const readyRoute = createRoute({
	method: 'get',
	path: '/readyz',
	tags,
	summary: 'Whether the database answers and a policy is in force',
	responses: { 200: json(z.object({ ok: z.literal(true), version: z.int() }), 'It is ready'), ...refusals },
});

/** For whoever watches over the process; open to everybody, and says nothing but this. */
export function healthRoutes({ db, policy, log }: Services) {
	return newApp()
		.openapi(healthRoute, (context) => context.json({ ok: true } as const, 200))
		.openapi(readyRoute, async (context) => {
			try {
				await sql`select 1`.execute(db);
			} catch (error) {
				log.error({ err: error }, 'the database does not answer');
				throw new Refusal(503, 'The database does not answer.');
			}
			const { version } = policy.current;
			if (version === 0)
				throw new Refusal(503, 'No policy was published yet. This desk waits for the first signed one.');
			return context.json({ ok: true, version } as const, 200);
		});
}
