import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../scripts/stage/banner.ts';
import { engines } from '../../scripts/stage/stage-browser.ts';
import { until } from '../../scripts/stage/until.ts';
import { openWatchedScene, type WatchedScene } from '../fixtures/watched-scene.ts';

describe.each(engines)('what a person chooses for themselves, in %s', (engine) => {
	let scene: WatchedScene;
	let options: Page;

	beforeAll(async () => {
		scene = await openWatchedScene(engine);
	});
	afterAll(() => scene?.close());

	/** A page that loads anew has nothing to say for a moment. */
	const says = (page: Page, what: string) =>
		until(
			() => page.evaluate((text) => document.body.textContent.includes(text), what).catch(() => false),
			`a page that says "${what}"`,
		);

	test('"Not now" is listed with its end, and can be undone: the page that is open hears of it', async () => {
		const page = await scene.visit('https://trello.com/');
		const banner = bannerIn(scene.stage, page);
		await banner.says('Trello isn’t on Northwind’s list yet');
		await banner.press('Not now');
		await until(async () => !(await banner.isShown()), 'the banner put away');
		options = await scene.visit(scene.stage.extensionUrl('options.html'));
		await says(options, 'Trello quiet until');
		const undo = await until(() => scene.stage.find(options, 'button', 'Speak up again about Trello'), 'the undo');
		await undo.click();
		await says(options, 'What you answer with “Not now” shows up here.');
		await page.bringToFront();
		await banner.says('Trello isn’t on Northwind’s list yet');
	});

	test('another language and a dark look count at once, in our pages and on the next site, and the way back too', async () => {
		await options.bringToFront();
		await options.select('#language', 'de');
		await says(options, 'Signpost einrichten');
		await options.locator('.options-choice:last-child').click();
		await until(() => options.evaluate(() => document.documentElement.dataset.theme === 'dark'), 'the dark look');
		const page = await scene.visit('https://mailchimp.com/');
		const text = await bannerIn(scene.stage, page).says('Northwind');
		expect(text).toContain('Um Prüfung bitten');
		await options.bringToFront();
		await options.select('#language', 'en');
		await says(options, 'Set up Signpost');
	});
});
