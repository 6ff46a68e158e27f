import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Banner, bannerIn } from '../../../scripts/stage/banner.ts';
import { engines } from '../../../scripts/stage/stage-browser.ts';
import { until } from '../../../scripts/stage/until.ts';
import { rowsOf } from '../../fixtures/database.ts';
import { type Keyboard, keyboardIn } from '../../fixtures/keyboard.ts';
import { pressShortcut } from '../../fixtures/shortcut.ts';
import { openWatchedScene, type WatchedScene } from '../../fixtures/watched-scene.ts';

/** No test of this file touches the mouse. */
describe.each(engines)('the whole story with the keyboard alone, in %s', (engine) => {
	let scene: WatchedScene;
	let page: Page;
	let banner: Banner;
	let keyboard: Keyboard;

	beforeAll(async () => {
		scene = await openWatchedScene(engine);
		page = await scene.visit('https://trello.com/');
		banner = bannerIn(scene.stage, page);
		keyboard = keyboardIn(scene.stage, page);
	});
	afterAll(() => scene?.close());

	const focusIs = (name: string) =>
		until(
			async () => (await keyboard.focused()).includes(name),
			async () => `the focus on "${name}"; it is on "${await keyboard.focused()}"`,
		);

	async function enter(): Promise<void> {
		await pressShortcut(scene.stage, page);
		await focusIs('Trello isn’t on Northwind’s list yet');
	}

	test('the banner leaves the focus where it is, and the shortcut goes there', async () => {
		await banner.says('Trello isn’t on Northwind’s list yet');
		await keyboard.tabTo('Get started');
		await enter();
	});

	test('Tab goes through it in reading order', async () => {
		const order: string[] = [];
		// No further than its last button: after that come the browser's own, where no test's key arrives.
		for (let presses = 0; presses < 6; presses++) {
			await keyboard.press('Tab');
			order.push(await keyboard.focused());
		}
		expect(order).toEqual([
			'Open Asana',
			'Open Microsoft Planner',
			'Ask for a review',
			'Why?',
			'What IT sees',
			'Not now',
		]);
	});

	test('Escape makes it small and gives the focus back; the shortcut opens it again from there', async () => {
		await page.focus('a.start');
		await enter();
		await keyboard.press('Escape');
		await focusIs('Get started');
		await pressShortcut(scene.stage, page);
		await focusIs('Trello · not reviewed yet');
		await keyboard.press('Enter');
		await focusIs('Trello isn’t on Northwind’s list yet');
	});

	test('an approved app is opened', async () => {
		const before = (await scene.stage.browser.pages()).length;
		await page.focus('a.start');
		await enter();
		await keyboard.tabTo('Open Asana');
		await keyboard.press('Enter');
		await until(async () => (await scene.stage.browser.pages()).length > before, 'a tab with the approved app');
		await until(() => scene.sites.visits.some(({ host }) => host.endsWith('asana.com')), 'a visit to Asana');
		await page.bringToFront();
	});

	test('one key asks, and the focus stays with what is said next', async () => {
		await page.focus('a.start');
		await enter();
		await keyboard.tabTo('Ask for a review');
		await keyboard.press('Enter');
		await banner.says('You’ll hear');
		await until(() => rowsOf(scene.dataFolder, 'select id from requests').length > 0, 'a request at the desk');
		expect(await keyboard.focused()).not.toBe('');
	});

	test('a sentence is added', async () => {
		await keyboard.tabTo('Add a sentence');
		await keyboard.press('Enter');
		await focusIs('What is it for?');
		await keyboard.type('For the spring campaign.');
		await keyboard.press('Tab');
		await keyboard.press('Enter');
		await until(
			() => JSON.stringify(rowsOf(scene.dataFolder, 'select text from thread')).includes('For the spring campaign.'),
			'the sentence at the desk',
		);
	});

	test('the popup leads to the options', async () => {
		const popup = await scene.visit(scene.stage.extensionUrl('popup.html'));
		const inPopup = keyboardIn(scene.stage, popup);
		await until(() => scene.stage.find(popup, 'button', 'Check now'), 'the popup');
		await inPopup.tabTo('Check now');
		await inPopup.tabTo('Settings');
		await inPopup.press('Enter');
		// Firefox shows its own page around the options, which no test interface gets to see.
		if (engine === 'firefox') return;
		await until(
			async () =>
				(await Promise.all((await scene.stage.browser.pages()).map((one) => one.url()))).some((url) =>
					url.endsWith('options.html'),
				),
			'the options',
		);
	});
});
