import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Banner, bannerIn } from '../../../scripts/stage/banner.ts';
import { engines } from '../../../scripts/stage/stage-browser.ts';
import { until } from '../../../scripts/stage/until.ts';
import { keyboardIn } from '../../fixtures/keyboard.ts';
import { openWatchedScene, type WatchedScene } from '../../fixtures/watched-scene.ts';
import { hostilePages } from './pages.ts';

describe.each(engines)('on a page that may be anything, in %s', (engine) => {
	let scene: WatchedScene;
	let page: Page;
	let banner: Banner;

	async function open(path: string, host = 'trello.com'): Promise<void> {
		page = await scene.visit(`https://${host}/${path}`);
		banner = bannerIn(scene.stage, page);
		await banner.says('isn’t on Northwind’s list yet');
	}

	/** By its own buttons, as a person would. */
	async function expectBannerUsable(): Promise<void> {
		if (!(await banner.text()).includes('Before company work')) await banner.press('Why?');
		await banner.says('Before company work goes into an app');
		await banner.press('Make it small');
		await until(async () => !(await banner.has('Why?')), 'the pill');
		await banner.press('Trello · not reviewed yet');
		await until(() => banner.has('Why?'), 'the card');
	}

	async function expectPageWorks(): Promise<void> {
		const counted = () => page.$eval('#count', (output) => Number(output.textContent));
		const before = await counted();
		await page.click('#own');
		expect(await counted()).toBe(before + 1);
	}

	const requests = () =>
		scene.proxy.sent.filter(({ method, path }) => method === 'POST' && path.startsWith('/v1/requests'));

	beforeAll(async () => {
		scene = await openWatchedScene(engine, {
			pages: hostilePages,
			policy: (source) => {
				source.budget.bannersPerDay = 100;
			},
		});
	});
	afterAll(() => scene?.close());
	afterEach(() => page?.close());

	test.each(['removes-unknown', 'removes-strangers', 'restyles', 'policy'])('%s', async (name) => {
		await open(name);
		await expectBannerUsable();
		await expectPageWorks();
	});

	test.each(['rewrite', 'replace'])('rewrites its document: %s', async (how) => {
		await open('rewrites');
		await page.evaluate((how) => Reflect.get(window, how)(), how);
		await banner.says('isn’t on Northwind’s list yet');
		await expectBannerUsable();
	});

	test('fills the screen', async () => {
		await open('fullscreen');
		await page.click('#full');
		await page.waitForFunction(() => document.fullscreenElement !== null);
		await expectBannerUsable();
		await expectPageWorks();
	});

	test('opens a modal dialog, and closes it', async () => {
		await open('dialog');
		await page.click('#open');
		await expectBannerUsable();
		await page.click('#done');
		await expectBannerUsable();
		await expectPageWorks();
	});

	test.each([
		['listens', 'trello.com'],
		['swallows', 'poe.com'],
	])('%s to every event: it sees none of the banner’s, and the banner gets all of them', async (name, host) => {
		await open(name, host);
		const keyboard = keyboardIn(scene.stage, page);
		await banner.press('Ask for a review');
		await banner.says('You’ll hear');
		await banner.press('Add a sentence');
		await until(async () => (await keyboard.focused()).includes('What is it for?'), 'the focus in the field');
		await keyboard.type('zebra crossing');
		await keyboard.press('Tab');
		await keyboard.press('Enter');
		const notes = () => scene.proxy.sent.filter(({ body }) => body.includes('zebra crossing'));
		await until(() => notes().length > 0, 'the sentence at the desk');
		expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual([]);
		expect(await page.evaluate(() => window.length)).toBe(0);
		expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/zebra|Northwind/);
		await expectPageWorks();
	});

	test('clicks on everything by itself, and nothing happens', async () => {
		await open('clicks', 'jasper.ai');
		const before = requests().length;
		await page.waitForFunction(() => Reflect.get(window, 'tried') > 200);
		expect(await banner.says('isn’t on Northwind’s list yet')).toBeTruthy();
		expect(await banner.has('Why?')).toBe(true);
		expect(requests()).toHaveLength(before);
		await expectPageWorks();
	});
});
