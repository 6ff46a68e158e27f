import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Banner, bannerIn } from '../../scripts/stage/banner.ts';
import type { OwnPages } from '../../scripts/stage/sites.ts';
import { engines } from '../../scripts/stage/stage-browser.ts';
import { until } from '../../scripts/stage/until.ts';
import { openWatchedScene, type WatchedScene } from '../fixtures/watched-scene.ts';

const bar = (
	place: string,
) => `<div style="position: fixed; inset-inline: 0; ${place}: 0; padding: 20px; background: beige; text-align: center">
	We use cookies. <button type="button" data-vital>Refuse</button> <button type="button" data-vital>Agree</button></div>`;

const signIn = (style: string) =>
	`<form style="${style}"><input type="email" style="width: 100%" data-vital><input type="password" style="width: 100%; height: 300px" data-vital><button data-vital>Log in</button></form>`;

const crowded: Readonly<Record<string, string>> = {
	'/consent-above': bar('top'),
	'/consent-below': bar('bottom'),
	'/sign-in': signIn('margin: 10px auto; width: 300px'),
	'/sign-in-in-the-middle': signIn('position: absolute; inset: 0; margin: auto; width: 380px; height: fit-content'),
	'/sign-in-everywhere': signIn('position: absolute; inset: 70px; display: grid; gap: 2px; grid-auto-rows: 1fr'),
};
const ownPages: OwnPages = (_host, path) =>
	path in crowded || path === '/plain'
		? { html: `<!doctype html><title>A page</title><h1>A page</h1>${crowded[path] ?? ''}` }
		: null;

describe.each(engines)('where the banner stands, in %s', (engine) => {
	let scene: WatchedScene;
	let page: Page;
	let banner: Banner;

	const open = async (url: string) => {
		page = await scene.visit(url);
		banner = bannerIn(scene.stage, page);
	};
	/** Whether a click in the middle of the window, so far from its upper edge, would hit something that is not the page's. */
	const isAt = (y: 'top' | 'bottom') =>
		page.evaluate((y) => {
			const at = document.elementFromPoint(innerWidth / 2, y === 'top' ? 40 : innerHeight - 40);
			return at instanceof HTMLElement && at.popover === 'manual';
		}, y);

	beforeAll(async () => {
		scene = await openWatchedScene(engine, {
			pages: ownPages,
			policy: (source) => {
				source.budget.bannersPerDay = 100;
			},
		});
	});
	afterAll(() => scene?.close());
	afterEach(() => page?.close());

	test.each(Object.keys(crowded))('covers no button or field that a person may need at once: %s', async (path) => {
		await open(`https://trello.com${path}`);
		await until(() => banner.isShown(), 'the banner');
		const areFree = () =>
			page.$$eval('[data-vital]', (controls) =>
				controls.every((control) => {
					const { x, y, width, height } = control.getBoundingClientRect();
					return document.elementFromPoint(x + width / 2, y + height / 2) === control;
				}),
			);
		expect(await areFree()).toBe(true);
	});

	test('is moved out of the way and made small, and both are remembered', async () => {
		await open('https://poe.com/plain');
		await banner.press('Why?');
		await banner.press('Move it down');
		await until(() => isAt('bottom'), 'the banner below');
		await page.close();
		await open('https://trello.com/plain');
		await until(() => isAt('bottom'), 'the banner below');
		await banner.press('Why?');
		await banner.press('Make it small');
		await until(() => banner.has('Trello · not reviewed yet'), 'the pill');
		await page.close();
		await open('https://trello.com/plain');
		await until(() => banner.has('Trello · not reviewed yet'), 'the pill');
		await banner.press('Trello · not reviewed yet');
		await banner.press('Move it up');
		await until(() => isAt('top'), 'the banner above');
	});

	test('fits a window of 320 × 200 pixels, as at 400 %: every button can be reached', async () => {
		await open('https://grok.com/plain');
		await page.setViewport({ width: 320, height: 200 });
		await until(() => banner.isShown(), 'the banner');
		if (await banner.has('Grok · not reviewed yet')) await banner.press('Grok · not reviewed yet');
		else await banner.press('Why?');
		await banner.says('isn’t on Northwind’s list yet');
		for (const button of ['Move it down', 'Make it small']) expect(await banner.has(button), button).toBe(true);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await banner.press('Ask for a review');
		await banner.says('You’ll hear');
	});
});

describe('on paper', () => {
	test('the banner is not there', async () => {
		const scene = await openWatchedScene('chromium');
		try {
			const page = await scene.visit('https://trello.com/');
			const banner = bannerIn(scene.stage, page);
			await banner.says('isn’t on Northwind’s list yet');
			await page.emulateMediaType('print');
			expect(await banner.isShown()).toBe(false);
			await page.emulateMediaType('screen');
			expect(await banner.isShown()).toBe(true);
		} finally {
			await scene.close();
		}
	});
});
