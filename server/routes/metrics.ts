import { createRoute } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import { requireAdmin } from '../admin/require-admin.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { type DeskEnv, newApp } from '../http/env.ts';
import { refusals } from '../http/responses.ts';
import type { Meter } from '../metrics/meter.ts';
import { sameSecret } from '../secrets.ts';
import type { Services } from '../services.ts';

/** Lets those through who have the token for figures alone, and IT. */
function requireWatcher(services: Services) {
	const { metricsToken } = services.settings;
	const orAdmin = requireAdmin(services);
	return createMiddleware<DeskEnv>(async (context, next) => {
		const token = bearerToken(context.req.header('authorization'));
		if (token !== null && metricsToken !== null && sameSecret(token, metricsToken)) return next();
		return orAdmin(context, next);
	});
}

/** What Prometheus is told. */
export function metricRoutes(services: Services, { read }: Meter) {
	const metricsRoute = createRoute({
		method: 'get',
		path: '/metrics',
		tags: ['operations'],
		security: [{ admin: [] }],
		middleware: requireWatcher(services),
		summary: 'Figures of this desk in the text format of Prometheus',
		responses: { 200: { description: 'As of now, as text' }, ...refusals },
	});
	return newApp().openapi(metricsRoute, async (context) => {
		const { text, contentType } = await read();
		return context.body(text, 200, { 'content-type': contentType, 'cache-control': 'no-store' });
	});
}
