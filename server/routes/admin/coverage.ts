import { createRoute } from '@hono/zod-openapi';
import { Coverage } from '../../../utils/contracts/admin.ts';
import { newApp } from '../../http/env.ts';
import { json, refusals } from '../../http/responses.ts';
import { readCoverage } from '../../people/coverage.ts';
import type { Services } from '../../services.ts';
import { adminRoute } from './admin-route.ts';

const coverageRoute = createRoute({
	...adminRoute,
	method: 'get',
	path: '/coverage',
	summary: 'Which browsers run which version, and who lags',
	responses: { 200: json(Coverage, 'As of now'), ...refusals },
});

/** How far the version in force has come. */
export function coverageRoutes({ db, policy }: Services) {
	return newApp().openapi(coverageRoute, async (context) =>
		context.json(await readCoverage(db, policy.current.version), 200),
	);
}
