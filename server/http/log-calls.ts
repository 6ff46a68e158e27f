import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';

/** Logs each call by its route, so that neither ids nor secrets in an address reach the log. */
export function logCalls(log: Logger): MiddlewareHandler {
	return async (context, next) => {
		const start = performance.now();
		await next();
		const ms = Math.round(performance.now() - start);
		log.debug({ method: context.req.method, route: routePath(context, -1), status: context.res.status, ms }, 'call');
	};
}
