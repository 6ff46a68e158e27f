import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../../scripts/stage/banner.ts';
import { engines } from '../../../scripts/stage/stage-browser.ts';
import { outlineOfBanner } from '../../fixtures/accessible-outline.ts';
import { openWatchedScene, type WatchedScene } from '../../fixtures/watched-scene.ts';

/** As a screen reader meets it. */
const oneLine = [
	'region Signpost',
	'heading Trello isn’t on Northwind’s list yet',
	'button Open Asana',
	'button Open Microsoft Planner',
	'button Ask for a review',
	'button Why?',
	'button What IT sees',
	'button Not now',
];
const card = [
	'region Signpost',
	'heading Trello isn’t on Northwind’s list yet',
	'button Move it down',
	'button Make it small',
	'button Open Asana',
	'button Open Microsoft Planner',
	'button What IT sees',
	'link Write to your marketing liaison',
	'button Ask for a review',
	'button Why?',
	'button Not now',
	'button What IT sees',
];
const pill = ['region Signpost', 'button Trello · not reviewed yet'];

describe.each(engines)('the accessibility tree of the banner, in %s', (engine) => {
	let scene: WatchedScene;

	beforeAll(async () => {
		scene = await openWatchedScene(engine, { pages: () => ({ html: '<!doctype html><title>A page</title>' }) });
	});
	afterAll(() => scene?.close());

	test('names everything, in reading order, in each of its forms', async () => {
		const page = await scene.visit('https://trello.com/plain');
		const banner = bannerIn(scene.stage, page);
		const expectOutline = (expected: string[]) =>
			expect.poll(() => outlineOfBanner(scene.stage, page), { timeout: 10_000 }).toEqual(expected);
		await banner.says('isn’t on Northwind’s list yet');
		await expectOutline(oneLine);
		await banner.press('Why?');
		await banner.says('Before company work');
		await expectOutline(card);
		await banner.press('Make it small');
		await expectOutline(pill);
	});
});
