import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sessionHours } from './sessions.ts';

const name = 'signpost_session';

/** The session cookie. Where the desk is reached over https it is Secure and bound to the host by its prefix. */
export interface SessionCookie {
	read(context: Context): string | undefined;
	write(context: Context, token: string): void;
	clear(context: Context): void;
}

/** @param publicUrl where people reach the desk; `null` for the address that it listens on, which is plain http */
export function sessionCookie(publicUrl: string | null): SessionCookie {
	const secure = publicUrl?.startsWith('https:') ?? false;
	const attributes = { path: '/', httpOnly: true, sameSite: 'Strict', secure } as const;
	const fullName = secure ? `__Host-${name}` : name;
	return {
		read: (context) => getCookie(context, fullName),
		write: (context, token) => setCookie(context, fullName, token, { ...attributes, maxAge: sessionHours * 3600 }),
		clear: (context) => {
			deleteCookie(context, fullName, attributes);
		},
	};
}
