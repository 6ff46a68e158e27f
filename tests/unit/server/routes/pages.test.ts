import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { consoleRoutes } from '../../../../server/routes/console.ts';
import { tourRoutes } from '../../../../server/routes/tour/tour.ts';
import type { Workshop } from '../../../../server/workshop/workshop.ts';
import { openDesk, temporaryFolder } from '../support/open-desk.ts';

test('the tour leads to real sites of the policy in force, with where they stand', async () => {
	const desk = await openDesk();
	const before = await (await desk.call('/tour')).text();
	expect(before).toContain('href="https://trello.com/"');
	expect(before).toContain('href="https://wetransfer.com/"');
	expect(before).toContain('not reviewed yet');
	expect(before).toContain('closed here');
	await desk.asAdmin('/v1/admin/apps/trello', { method: 'PATCH', body: { standing: 'approved' } });
	await desk.asAdmin('/v1/admin/publish', { method: 'POST' });
	expect(await (await desk.call('/tour')).text()).not.toContain('not reviewed yet');
});

test('however many take the tour, the desk looks through the policy once, and again after a look that failed', async () => {
	const { services } = await openDesk();
	let looks = 0;
	const workshop: Workshop = {
		...services.workshop,
		run(name, input) {
			looks += 1;
			return looks === 1 ? Promise.reject(new Error('the thread ended')) : services.workshop.run(name, input);
		},
	};
	const app = tourRoutes({ ...services, workshop });
	expect((await app.request('/tour')).status).toBe(500);
	const pages = await Promise.all([1, 2, 3].map(async () => (await app.request('/tour')).text()));
	expect(pages.every((page) => page.includes('https://trello.com/'))).toBe(true);
	expect(looks).toBe(2);
});

test('the tour shows names as text, runs no script, and allows its own style alone', async () => {
	const desk = await openDesk();
	const response = await desk.call('/tour');
	const page = await response.text();
	expect(page).toContain('Dropzone &lt;Files&gt;');
	expect(page).not.toMatch(/<script|\sstyle=|\son\w+=/i);
	const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
	const hash = createHash('sha256').update(style).digest('base64');
	expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}';`);
});

test('the built console is served, its hashed files for good, and nothing outside of its folder', async () => {
	const folder = await temporaryFolder();
	await writeFile(join(folder, 'secret.txt'), 'secret');
	const built = join(folder, 'console');
	await mkdir(join(built, 'assets'), { recursive: true });
	await writeFile(join(built, 'index.html'), '<!doctype html><title>The console</title>');
	await writeFile(join(built, 'assets', 'index-1a2b3c.js'), 'console.log(1)');
	const app = consoleRoutes(built);
	const index = await app.request('/console/');
	expect(await index.text()).toContain('The console');
	expect(index.headers.get('cache-control')).toBe('no-cache');
	expect(index.headers.get('content-security-policy')).toContain("script-src 'self'");
	const asset = await app.request('/console/assets/index-1a2b3c.js');
	expect(asset.headers.get('cache-control')).toContain('immutable');
	expect(asset.headers.get('content-type')).toContain('javascript');
	expect((await app.request('/console')).headers.get('location')).toBe('/console/');
	for (const path of [
		'/console/../secret.txt',
		'/console/%2e%2e/secret.txt',
		'/console/..%2fsecret.txt',
		'/console//etc/passwd',
	]) {
		expect((await app.request(path)).status, path).toBe(404);
	}
});

test('a console that is not built says how to build it', async () => {
	const app = consoleRoutes(join(await temporaryFolder(), 'nothing'));
	expect(await (await app.request('/console/')).text()).toContain('npm run build:console');
});
