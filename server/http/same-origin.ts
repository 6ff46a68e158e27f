import type { Context } from 'hono';

const reads: ReadonlySet<string> = new Set(['GET', 'HEAD']);

function hostOf(origin: string): string | null {
	return URL.canParse(origin) ? new URL(origin).host : null;
}

/**
 * Whether a call that rides on the session cookie comes from a page of the desk itself. Reading is harmless, as other
 * sites cannot see the answer; anything else must say that its origin is the host that it talks to.
 */
export function isSameOrigin(context: Context, publicUrl: string | null): boolean {
	if (reads.has(context.req.method)) return true;
	const site = context.req.header('sec-fetch-site');
	if (site !== undefined && site !== 'same-origin') return false;
	const origin = context.req.header('origin');
	if (origin === undefined) return site === 'same-origin';
	if (publicUrl !== null && origin === publicUrl) return true;
	return hostOf(origin) === (context.req.header('host') ?? new URL(context.req.url).host);
}
