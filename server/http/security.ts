import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Refusal } from './refusal.ts';

const headers = {
	'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
};

/** Headers of every answer: nothing may be loaded or framed. A page lays its own content security policy over it. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
	for (const [name, value] of Object.entries(headers)) context.header(name, value);
	await next();
};

/** Refuses bodies of more than `maxSize` bytes; on the paths of `large`, of more than its size. */
export function limitBodies(maxSize: number, large: { paths: readonly string[]; maxSize: number }): MiddlewareHandler {
	const [limit, wide] = [limitBody(maxSize), limitBody(large.maxSize)];
	return (context, next) => (large.paths.includes(context.req.path) ? wide : limit)(context, next);
}

function limitBody(maxSize: number): MiddlewareHandler {
	return bodyLimit({
		maxSize,
		onError: () => {
			throw new Refusal(413, `This is more than the desk takes at once: at most ${maxSize / 1024} KB here.`);
		},
	});
}
