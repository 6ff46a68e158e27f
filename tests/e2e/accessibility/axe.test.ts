import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../../scripts/stage/banner.ts';
import { openItConsole } from '../../../scripts/stage/it-console.ts';
import { openScene, type Scene } from '../../../scripts/stage/scene.ts';
import { until } from '../../../scripts/stage/until.ts';
import { samplePolicy } from '../../../server/catalog/sample-policy.ts';
import { objectionsTo, openClosedRoot } from '../../fixtures/axe.ts';

const closed = samplePolicy().apps.find(({ standing }) => standing === 'blocked')?.hosts[0];

describe('axe-core has nothing to object to', () => {
	let scene: Scene;

	beforeAll(async () => {
		scene = await openScene('chromium');
	});
	afterAll(() => scene?.close());

	const visitOwn = async (path: string) => {
		const page = await scene.visit(scene.stage.extensionUrl(path));
		await page.waitForSelector('h1, h2');
		return page;
	};

	test.each(['popup.html', 'options.html', `blocked.html#https://${closed}/`])('in %s', async (path) => {
		const page = await visitOwn(path);
		expect(await objectionsTo(page)).toEqual([]);
		await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
		expect(await objectionsTo(page)).toEqual([]);
	});

	test('in the banner, on a page of somebody else: one line, card, asked, with the note', async () => {
		const page = await scene.visit('https://trello.com/');
		const banner = bannerIn(scene.stage, page);
		const expectNoObjection = async () => {
			await openClosedRoot(page);
			expect(await objectionsTo(page, '[popover]')).toEqual([]);
		};
		await banner.says('isn’t on Northwind’s list yet');
		await expectNoObjection();
		await banner.press('Why?');
		await banner.says('Before company work');
		await expectNoObjection();
		await banner.press('Ask for a review');
		await banner.says('You’ll hear');
		await expectNoObjection();
		await banner.press('Add a sentence');
		await until(() => scene.stage.find(page, 'textbox', 'What is it for?'), 'the field');
		await expectNoObjection();
		const note = page.frames().find((frame) => frame.url().endsWith('note.html'));
		expect(note && (await objectionsTo(note, '.note-form'))).toEqual([]);
	});

	test('in the console: requests, apps, publish, grants, browsers, set-up', async () => {
		const it = await openItConsole(scene.stage, scene.desk.consoleLink);
		const expectNoObjection = async (page: Page) => expect(await objectionsTo(page)).toEqual([]);
		await expectNoObjection(it.page);
		for (const view of ['Apps', 'Publish', 'Grants', 'Browsers', 'Set-up']) {
			await (await until(() => scene.stage.find(it.page, 'link', view), `the link "${view}"`)).click();
			await until(() => scene.stage.find(it.page, 'heading', view), `the view "${view}"`);
			await expectNoObjection(it.page);
		}
	});
});
