import { createRoute } from '@hono/zod-openapi';
import { AuditEntry } from '../../../utils/contracts/admin.ts';
import { z } from '../../../utils/contracts/zod.ts';
import { readAudit } from '../../admin/audit.ts';
import { newApp } from '../../http/env.ts';
import { json, refusals } from '../../http/responses.ts';
import type { Services } from '../../services.ts';
import { adminRoute } from './admin-route.ts';

const maxEntries = 500;

const auditRoute = createRoute({
	...adminRoute,
	method: 'get',
	path: '/audit',
	summary: `Who did what, when: the newest ${maxEntries}`,
	responses: { 200: json(z.array(AuditEntry), 'Newest first'), ...refusals },
});

/** What was done at the desk, for IT to look up. */
export function auditRoutes({ db }: Services) {
	return newApp().openapi(auditRoute, async (context) => context.json(await readAudit(db, maxEntries), 200));
}
