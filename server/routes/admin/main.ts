import { requireAdmin } from '../../admin/require-admin.ts';
import { newApp } from '../../http/env.ts';
import type { Services } from '../../services.ts';
import { auditRoutes } from './audit.ts';
import { coverageRoutes } from './coverage.ts';
import { draftRoutes } from './draft.ts';
import { enrolmentKeyRoutes } from './enrolment-key.ts';
import { grantRoutes } from './grants.ts';
import { keyRoutes } from './keys.ts';
import { overviewRoutes } from './overview.ts';
import { queueRoutes } from './queue.ts';
import { adminStreamRoutes } from './stream.ts';

const parts = [
	overviewRoutes,
	coverageRoutes,
	queueRoutes,
	draftRoutes,
	keyRoutes,
	enrolmentKeyRoutes,
	grantRoutes,
	auditRoutes,
	adminStreamRoutes,
];

/** Everything under `/v1/admin` but the session itself: for IT alone, and never kept by a cache. */
export function adminRoutes(services: Services) {
	const app = newApp();
	app.use(requireAdmin(services), async (context, next) => {
		context.header('cache-control', 'no-store');
		await next();
	});
	for (const routes of parts) app.route('/', routes(services));
	return app;
}
