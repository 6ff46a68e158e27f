import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { bearerToken } from '../http/bearer-token.ts';
import { clientAddress } from '../http/client-address.ts';
import type { DeskEnv } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { sameSecret } from '../secrets.ts';
import type { Services } from '../services.ts';
import { sessionCookie } from './cookie.ts';
import { isSession } from './sessions.ts';
import type { Admin } from './who.ts';

/** Tells the console (by its cookie) and automation (by the admin token) from everybody else, who are `null`. */
export function recognizeAdmin({ db, settings, wrongTries, now }: Services) {
	const cookie = sessionCookie(settings.publicUrl);
	return async (context: Context): Promise<Admin | null> => {
		const bearer = bearerToken(context.req.header('authorization'));
		if (bearer !== null) {
			if (settings.adminToken !== null && sameSecret(bearer, settings.adminToken)) return 'automation';
			wrongTries.note(clientAddress(context), now());
			return null;
		}
		const token = cookie.read(context);
		if (token === undefined || !(await isSession(db, token, now()))) return null;
		if (!isSameOrigin(context, settings.publicUrl)) {
			throw new Refusal(403, 'This came from another site. Changes are made from the console itself.');
		}
		return 'console';
	};
}

/** Lets IT through, and hands on who it was as `admin`. */
export function requireAdmin(services: Services) {
	const whoIs = recognizeAdmin(services);
	return createMiddleware<DeskEnv>(async (context, next) => {
		const admin = await whoIs(context);
		if (admin === null) {
			throw new Refusal(
				401,
				'Open the console with the link that the desk prints when it starts, or send the admin token.',
			);
		}
		context.set('admin', admin);
		await next();
	});
}
