import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../../scripts/stage/banner.ts';
import { until } from '../../../scripts/stage/until.ts';
import { checkForNews } from '../../fixtures/popup.ts';
import { publishChange } from '../../fixtures/publish.ts';
import { openWatchedScene, type WatchedScene } from '../../fixtures/watched-scene.ts';
import { type Worker, workerIn } from '../../fixtures/worker.ts';

const host = (i: number) => `bulk-${i}.example`;
const nobodyKnows = 'https://quiet-garden.example/';
const arrival = Promise.withResolvers<void>();

/** Has the browser prepare the next page before anybody asks for it. */
const rules = JSON.stringify({ prerender: [{ urls: ['/next'], eagerness: 'immediate' }] });
const ahead = `<title>Ahead</title><script type="speculationrules">${rules}</script><a href="/next">Next</a>`;

/** Not more hosts than the browser tells of. */
const bulk = {
	...{ id: 'bulk', name: 'Bulk', category: 'boards', standing: 'unreviewed' as const },
	hosts: Array.from({ length: 600 }, (_, i) => host(i)),
};

describe('a policy of some thousand hosts, in Chromium', () => {
	let scene: WatchedScene;
	let worker: Worker;

	beforeAll(async () => {
		scene = await openWatchedScene('chromium', {
			policy(source) {
				source.apps.push(bulk);
				source.budget = { ...source.budget, bannersPerDay: 50 };
			},
			pages(at, path) {
				if (path === '/late') return { html: '<title>Late</title><p>Here it is.', body: arrival.promise };
				if (path === '/ahead') return { html: ahead };
				return at === 'quiet-garden.example' && path === '/framed'
					? { html: `<title>Framed</title><p>A garden.<iframe src="https://${host(3)}/"></iframe>` }
					: null;
			},
		});
		worker = await workerIn(scene.stage.browser, scene.stage.extensionUrl('manifest.json'));
	});
	afterAll(() => scene?.close());

	const bannerAt = async (url: string) => bannerIn(scene.stage, await scene.visit(url));
	const says = 'Bulk isn’t on Northwind’s list yet';

	test.each([host(0), `www.${host(1)}`, `${host(2)}.`])('wakes a sleeping worker at %s', async (at) => {
		await worker.sleep();
		await (await bannerAt(`https://${at}/`)).says(says);
	});

	test('speaks in a page of which nothing had arrived when the worker was told of it', async () => {
		const page = await scene.stage.browser.newPage();
		const { promise: committed, resolve } = Promise.withResolvers<unknown>();
		page.once('framenavigated', resolve);
		const going = page.goto(`https://${host(4)}/late`);
		await committed;
		await (await bannerAt(`https://${host(6)}/`)).says(says);
		arrival.resolve();
		await going;
		await page.bringToFront();
		await bannerIn(scene.stage, page).says(says);
	});

	test('speaks in a page that was prepared before somebody asked for it', async () => {
		const page = await scene.visit(`https://${host(7)}/ahead`);
		await until(() => scene.sites.visits.some(({ path }) => path === '/next'), 'the next page to be prepared');
		await page.click('a');
		await page.waitForFunction(() => location.pathname === '/next');
		expect(
			await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.toJSON().activationStart),
		).toBeGreaterThan(0);
		await bannerIn(scene.stage, page).says(says);
	});

	test('leaves the worker asleep in a page of no list', async () => {
		await worker.sleep();
		const banner = await bannerAt(nobodyKnows);
		expect(worker.isAwake()).toBe(false);
		expect(await banner.isShown()).toBe(false);
	});

	test('says nothing about a page of no list that holds a listed one in a frame', async () => {
		const page = await scene.visit(`${nobodyKnows}framed`);
		await (await bannerAt(`https://${host(5)}/`)).says(says);
		expect(await bannerIn(scene.stage, page).isShown()).toBe(false);
	});

	test('speaks where a host was added just now, and no more where one was taken off', async () => {
		const version = await publishChange(scene.desk.url, scene.adminToken, ({ apps }) => {
			const app = apps.find(({ id }) => id === 'bulk');
			app?.hosts.push(host(600));
			app?.hosts.shift();
		});
		await checkForNews(scene, version);
		// The browser is told of it a moment after it has the policy.
		const ours = await scene.visit(scene.stage.extensionUrl('manifest.json'));
		const told = () => ours.evaluate(async () => JSON.stringify(await chrome.storage.local.get('visited')));
		await until(async () => (await told()).includes(host(600)), 'the browser to be told of the host');
		await worker.sleep();
		const banner = await bannerAt(`https://${host(0)}/`);
		expect(worker.isAwake()).toBe(false);
		expect(await banner.isShown()).toBe(false);
		await (await bannerAt(`https://${host(600)}/`)).says(says);
	});
});
