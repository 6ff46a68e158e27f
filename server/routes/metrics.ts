import { createRoute } from '@hono/zod-openapi';
import { requireAdmin } from '../admin/require-admin.ts';
import { newApp } from '../http/env.ts';
import { refusals } from '../http/responses.ts';
import type { Meter } from '../metrics/meter.ts';
import type { Services } from '../services.ts';

/** What Prometheus is told, with the token for automation. */
export function metricRoutes(services: Services, { read }: Meter) {
	const metricsRoute = createRoute({
		method: 'get',
		path: '/metrics',
		tags: ['operations'],
		security: [{ admin: [] }],
		middleware: requireAdmin(services),
		summary: 'Figures of this desk in the text format of Prometheus',
		responses: { 200: { description: 'As of now, as text' }, ...refusals },
	});
	return newApp().openapi(metricsRoute, async (context) => {
		const { text, contentType } = await read();
		return context.body(text, 200, { 'content-type': contentType, 'cache-control': 'no-store' });
	});
}
