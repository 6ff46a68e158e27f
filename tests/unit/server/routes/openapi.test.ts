import { expect, test } from 'vitest';
import { z } from '../../../../utils/contracts/zod.ts';
import { openDesk } from '../support/open-desk.ts';

const Document = z.object({
	openapi: z.literal('3.1.0'),
	paths: z.record(
		z.string(),
		z.record(z.string(), z.object({ summary: z.string(), responses: z.record(z.string(), z.unknown()) })),
	),
});

test('every route under /v1 is described, with what it answers when it cannot', async () => {
	const desk = await openDesk();
	const { paths } = Document.parse(await (await desk.call('/openapi.json')).json());
	const described = Object.entries(paths).flatMap(([path, methods]) =>
		Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
	);
	const served = desk.app.routes
		.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/') && !path.includes('*'))
		.map(({ method, path }) => `${method} ${path}`);
	expect(new Set(described.filter((route) => route.includes('/v1/')))).toEqual(new Set(served));
	expect(served.length).toBeGreaterThan(20);
	for (const [path, methods] of Object.entries(paths)) {
		for (const { responses } of Object.values(methods)) {
			if (path !== '/healthz') expect(Object.keys(responses), path).toContain('default');
		}
	}
});

test('the shapes are those of the contracts', async () => {
	const desk = await openDesk();
	const text = await (await desk.call('/openapi.json')).text();
	expect(text).toContain('promisedBy');
	expect(text).toContain('enrolmentKey');
	expect(text).toContain('defaultLanguage');
});
