import { createMiddleware } from 'hono/factory';
import type { DeskEnv } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import type { Database } from '../store/tables.ts';
import { browserOfToken } from './browsers.ts';

/** The token of an `Authorization: Bearer …` header, or `null`. */
export function bearerToken(header: string | undefined): string | null {
	return /^Bearer +([^\s]+)$/i.exec(header ?? '')?.[1] ?? null;
}

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
