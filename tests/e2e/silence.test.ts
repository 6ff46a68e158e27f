import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../scripts/stage/banner.ts';
import { engines } from '../../scripts/stage/stage-browser.ts';
import type { Sent } from '../fixtures/desk-proxy.ts';
import { openWatchedScene, type WatchedScene } from '../fixtures/watched-scene.ts';

const quiet = {
	'an approved app': 'https://asana.com/',
	'a site on no list': 'https://quiet-garden.example/',
	'a name that ends like a listed one': 'https://nottrello.com/',
	'a name that begins like a listed one': 'https://trello.com.evil.example/',
};
const heartbeat = ['/v1/policy/head', '/v1/me', '/v1/stream'];

function isHeartbeat({ method, path }: Sent): boolean {
	return method === 'GET' && heartbeat.includes(path.replace(/\?.*$/, ''));
}

describe.each(engines)('where there is nothing to say, in %s', (engine) => {
	let scene: WatchedScene;

	beforeAll(async () => {
		scene = await openWatchedScene(engine);
	});
	afterAll(() => scene?.close());

	test('there is no banner, and the desk hears nothing', async () => {
		const before = scene.proxy.sent.length;
		const pages = new Map<string, Awaited<ReturnType<WatchedScene['visit']>>>();
		for (const [what, url] of Object.entries(quiet)) pages.set(what, await scene.visit(url));

		// Signpost works in this browser, and was in all of these pages before it spoke up in this one.
		const witness = await scene.visit('https://trello.com/');
		await bannerIn(scene.stage, witness).says('Trello');

		for (const [what, page] of pages) {
			expect(await bannerIn(scene.stage, page).isShown(), what).toBe(false);
		}
		const sent = scene.proxy.sent.slice(before);
		expect(sent.filter((one) => !isHeartbeat(one))).toEqual([]);
		for (const url of Object.values(quiet)) {
			expect(JSON.stringify(scene.proxy.sent)).not.toContain(new URL(url).host);
		}
	});

	test('the sites see no request but those of their own pages', () => {
		for (const url of Object.values(quiet)) {
			const paths = scene.sites.visits.filter(({ host }) => host === new URL(url).host).map(({ path }) => path);
			expect(paths.filter((path) => path !== '/' && path !== '/favicon.ico')).toEqual([]);
			expect(paths.filter((path) => path === '/')).toHaveLength(1);
		}
	});
});
