import { createMiddleware } from 'hono/factory';
import { bearerToken } from '../http/bearer-token.ts';
import type { DeskEnv } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import type { Database } from '../store/tables.ts';
import { browserOfToken } from './browsers.ts';

/** Lets enrolled browsers through and hands them on as `browser`; everybody else reads how to enrol. */
export function requireBrowser(db: Database) {
	return createMiddleware<DeskEnv>(async (context, next) => {
		const token = bearerToken(context.req.header('authorization'));
		const browser = token === null ? null : await browserOfToken(db, token);
		if (browser === null) throw new Refusal(401, 'The desk does not know this browser. Enrol first: POST /v1/enrol.');
		context.set('browser', browser);
		await next();
	});
}
