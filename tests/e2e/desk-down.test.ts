import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Banner, bannerIn } from '../../scripts/stage/banner.ts';
import { engines } from '../../scripts/stage/stage-browser.ts';
import { rowsOf } from '../fixtures/database.ts';
import { openPopup } from '../fixtures/popup.ts';
import { openWatchedScene, type WatchedScene } from '../fixtures/watched-scene.ts';

describe.each(engines)('the desk down, then up again, in %s', (engine) => {
	let scene: WatchedScene;
	let banner: Banner;

	const stored = () => rowsOf(scene.dataFolder, 'select id, app, host from requests');
	const posts = () => scene.proxy.sent.filter(({ method, path }) => method === 'POST' && path === '/v1/requests');

	beforeAll(async () => {
		scene = await openWatchedScene(engine);
	});
	afterAll(() => scene?.close());

	test('the banner works from the last known good policy, and a click is kept', async () => {
		await scene.desk.stop();
		banner = bannerIn(scene.stage, await scene.visit('https://trello.com/'));
		expect(await banner.says('Trello isn’t on Northwind’s list yet')).toContain('Asana');
		await banner.press('Ask for a review');
		await banner.says('Kept. It goes out as soon as you’re connected.');
		expect(stored()).toEqual([]);
	});

	test('it arrives when the desk is back, and once, although the first answer gets lost', async () => {
		const lost = scene.proxy.loseReply('/v1/requests');
		await scene.startDeskAgain();
		const popup = await openPopup(scene);
		await Promise.all([lost, popup.checkNow()]);
		expect(stored()).toHaveLength(1);
		await popup.checkNow();
		await banner.says('You’ll hear');
		const keys = new Set(posts().map(({ headers }) => headers['idempotency-key']));
		expect(stored()).toEqual([{ id: [...keys][0], app: 'trello', host: 'trello.com' }]);
		expect(keys.size).toBe(1);
	});
});
