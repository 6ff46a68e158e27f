import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../../scripts/stage/banner.ts';
import { openScene, type Scene } from '../../../scripts/stage/scene.ts';
import { until } from '../../../scripts/stage/until.ts';
import { publishChange } from '../../fixtures/publish.ts';
import { type Worker, workerIn } from '../../fixtures/worker.ts';

const adminToken = 'a-token-for-the-tests-alone';

/** As many hosts as the browser tells of. */
const bulk = {
	...{ id: 'bulk', name: 'Bulk', category: 'boards', standing: 'unsanctioned' as const },
	hosts: Array.from({ length: 5_000 }, (_, i) => `bulk-${i}.example`),
};

/** Less is at stake there, so it does not tell of these. */
const parties = {
	...{ id: 'parties', name: 'Garden Party', category: 'boards', standing: 'unreviewed' as const },
	hosts: ['clicked.example', 'typed.example', 'walked.example', 'opened-anew.example'],
};

describe('a policy of more hosts than the browser can be told of, in Chromium', () => {
	let scene: Scene;
	let worker: Worker;
	/** Waits until the browser is told of a host. */
	let whenTold: (host: string) => Promise<unknown>;
	/** Waits until the worker has heard of it from a page; the browser is told next. */
	let whenMet: (host: string) => Promise<unknown>;

	beforeAll(async () => {
		scene = await openScene('chromium', {
			env: { SIGNPOST_ADMIN_TOKEN: adminToken },
			async inFrontOf(url) {
				await publishChange(url, adminToken, (source) => {
					source.apps.push(bulk, parties);
					source.budget = { ...source.budget, bannersPerDay: 50 };
				});
				return { url, close: async () => undefined };
			},
			pages: (host) =>
				host === 'walked.example'
					? { html: '<title>Walk</title><p>A walk. <a href="/next">Further on</a>' }
					: host.endsWith('.example')
						? { html: '<title>Garden</title><p>A garden.<input aria-label="Name">' }
						: null,
		});
		const ownFile = scene.stage.extensionUrl('manifest.json');
		worker = await workerIn(scene.stage.browser, ownFile);
		const ours = await scene.visit(ownFile);
		const stored = (key: string) =>
			ours.evaluate(async (key) => JSON.stringify(await chrome.storage.local.get(key)), key);
		const whenIn = (key: string, host: string, what: string) =>
			until(async () => (await stored(key)).includes(`"${host}"`), what);
		whenTold = (host) => whenIn('visited', host, `the browser to be told of ${host}`);
		whenMet = (host) => whenIn('met', host, `the worker to have heard of ${host}`);
		await whenTold('bulk-4999.example');
	});
	afterAll(() => scene?.close());

	const says = 'Garden Party isn’t on Northwind’s list yet';

	async function visitAtRest(url: string): Promise<Page> {
		await worker.sleep();
		const page = await scene.visit(url);
		expect(worker.isAwake()).toBe(false);
		expect(await bannerIn(scene.stage, page).isShown()).toBe(false);
		return page;
	}

	test('speaks at once where most is at stake', async () => {
		await bannerIn(scene.stage, await scene.visit('https://bulk-4999.example/')).says('Bulk');
	});

	test('speaks elsewhere once somebody clicks, and at once on the next visit', async () => {
		const page = await visitAtRest('https://clicked.example/');
		await page.click('p');
		await bannerIn(scene.stage, page).says(says);
		await whenTold('clicked.example');
		await worker.sleep();
		await bannerIn(scene.stage, await scene.visit('https://www.clicked.example/')).says(says);
	});

	test('speaks once somebody types', async () => {
		const page = await visitAtRest('https://typed.example/');
		await page.keyboard.press('Tab');
		await bannerIn(scene.stage, page).says(says);
	});

	test('speaks on the page that a first click led to', async () => {
		const page = await visitAtRest('https://walked.example/');
		await page.hover('a');
		await page.mouse.down();
		// What a page has said is lost with it while the worker still starts.
		await whenMet('walked.example');
		await Promise.all([page.waitForNavigation(), page.mouse.up()]);
		await bannerIn(scene.stage, page).says(says);
	});

	test('speaks in a page that was opened anew', async () => {
		const page = await visitAtRest('https://opened-anew.example/');
		await page.evaluate(() => {
			document.open();
			document.write('<title>Anew</title><p>Anew.');
			document.close();
		});
		await page.click('p');
		await bannerIn(scene.stage, page).says(says);
	});

	test('says nothing on a page of no list, and keeps nothing of it', async () => {
		const page = await visitAtRest('https://quiet-garden.example/');
		await page.click('p');
		await bannerIn(scene.stage, await scene.visit('https://bulk-0.example/')).says('Bulk');
		expect(await bannerIn(scene.stage, page).isShown()).toBe(false);
		const ours = await scene.visit(scene.stage.extensionUrl('manifest.json'));
		const kept = await ours.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
		expect(kept).toContain('clicked.example');
		expect(kept).not.toContain('quiet-garden.example');
	});
});
