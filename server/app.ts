import { compress } from 'hono/compress';
import { requireAdmin } from './admin/require-admin.ts';
import { type DeskApp, newApp } from './http/env.ts';
import { errorHandler, notFound } from './http/errors.ts';
import { logCalls } from './http/log-calls.ts';
import { limitBodies, securityHeaders } from './http/security.ts';
import { meter } from './metrics/meter.ts';
import { adminRoutes } from './routes/admin/main.ts';
import { sessionRoutes } from './routes/admin/session.ts';
import { consoleRoutes } from './routes/console.ts';
import { enrolRoutes } from './routes/enrol.ts';
import { eventRoutes } from './routes/events.ts';
import { healthRoutes } from './routes/health.ts';
import { meRoutes } from './routes/me.ts';
import { metricRoutes } from './routes/metrics.ts';
import { policyRoutes } from './routes/policy.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { streamRoutes } from './routes/stream.ts';
import { tourRoutes } from './routes/tour/tour.ts';
import { updateRoutes } from './routes/updates.ts';
import type { Services } from './services.ts';

const kb = 1024;
const maxBody = 64 * kb;
/** A million patterns take half of it. */
const maxPolicy = 256 * kb * kb;
/** Where a whole policy travels in one body. */
const withPolicy = ['/v1/admin/draft', '/v1/admin/draft/dry-run', '/v1/admin/publish/signed'];

const browserRoutes = [
	policyRoutes,
	enrolRoutes,
	reviewRoutes,
	eventRoutes,
	meRoutes,
	streamRoutes,
	healthRoutes,
	updateRoutes,
	tourRoutes,
];

function describe(app: DeskApp): void {
	const { openAPIRegistry } = app;
	openAPIRegistry.registerComponent('securitySchemes', 'browser', { type: 'http', scheme: 'bearer' });
	openAPIRegistry.registerComponent('securitySchemes', 'admin', { type: 'http', scheme: 'bearer' });
	openAPIRegistry.registerComponent('securitySchemes', 'session', {
		type: 'apiKey',
		in: 'cookie',
		name: 'signpost_session',
	});
	app.doc31('/openapi.json', {
		openapi: '3.1.0',
		info: { title: 'Signpost desk', version: '1', description: 'Policy, review requests and decisions' },
	});
}

/** The desk's routes, without a port: `app.request(…)` calls them in process. */
export function createApp(services: Services): DeskApp {
	const app = newApp();
	app.onError(errorHandler(services.log));
	app.notFound(notFound);
	const measured = meter(services);
	app.use(logCalls(services.log), measured.countCalls, securityHeaders);
	app.use('/v1/policy/shards/*', compress());
	app.use('/v1/policy/packs/*', compress());
	app.use('/console/*', compress());
	// Who sends a whole policy has to be known before any of it is taken in.
	for (const path of withPolicy) app.use(path, requireAdmin(services));
	app.on(['POST', 'PUT', 'PATCH'], '*', limitBodies(maxBody, { paths: withPolicy, maxSize: maxPolicy }));
	for (const routes of browserRoutes) app.route('/', routes(services));
	app.route('/', metricRoutes(services, measured));
	app.route('/', consoleRoutes());
	app.route('/', sessionRoutes(services));
	app.route('/v1/admin', adminRoutes(services));
	describe(app);
	return app;
}
