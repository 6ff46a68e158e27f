import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../scripts/stage/banner.ts';
import { openToolbarPopup } from '../../scripts/stage/popup.ts';
import { until } from '../../scripts/stage/until.ts';
import { openWatchedScene, type WatchedScene } from '../fixtures/watched-scene.ts';

describe('the popup, opened from the toolbar of Chromium', () => {
	let scene: WatchedScene;

	beforeAll(async () => {
		scene = await openWatchedScene('chromium');
	});
	afterAll(() => scene?.close());

	test('says where the site in front stands, wide enough to read', async () => {
		const page = await scene.visit('https://trello.com/');
		await bannerIn(scene.stage, page).says('Trello');
		const popup = await openToolbarPopup(scene.stage, page);
		const text = await until(async () => {
			const said = await popup.evaluate(() => document.body.textContent);
			return said.includes('Trello isn’t on Northwind’s list yet') && said;
		}, 'the site in the popup');
		expect(text).toContain('Asana');
		expect(await popup.evaluate(() => window.innerWidth)).toBeGreaterThanOrEqual(320);
	});
});
