import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Banner, bannerIn } from '../../scripts/stage/banner.ts';
import { type ItConsole, openItConsole } from '../../scripts/stage/it-console.ts';
import { engines } from '../../scripts/stage/stage-browser.ts';
import { until } from '../../scripts/stage/until.ts';
import { rowsOf, wholeDatabase } from '../fixtures/database.ts';
import { openWatchedScene, type WatchedScene } from '../fixtures/watched-scene.ts';

const board = 'https://trello.com/b/spring-launch?ref=mail';

describe.each(engines)('the main road, in %s', (engine) => {
	let scene: WatchedScene;
	let page: Page;
	let banner: Banner;
	let it: ItConsole;

	beforeAll(async () => {
		scene = await openWatchedScene(engine);
	});
	afterAll(() => scene?.close());

	test('an app that nobody has reviewed gets a banner, with the approved apps that do the same job', async () => {
		page = await scene.visit(board);
		banner = bannerIn(scene.stage, page);
		const text = await banner.says('Trello isn’t on Northwind’s list yet');
		expect(text).toContain('Asana');
		expect(text).toContain('Planner');
		expect(await banner.has('Open Asana')).toBe(true);
		expect(await banner.has('Why?')).toBe(true);
		expect(await banner.has('Not now')).toBe(true);
	});

	test('one click stores the request at the desk, and nothing more than the privacy notes say', async () => {
		await banner.press('Ask for a review');
		await banner.says('You’ll hear');
		const [row, ...others] = await until(() => {
			const rows = rowsOf(scene.dataFolder, 'select * from requests');
			return rows.length > 0 && rows;
		}, 'a request in the database');
		expect(others).toEqual([]);
		expect(row).toEqual({
			id: expect.any(String),
			browser_id: expect.any(String),
			app: 'trello',
			host: 'trello.com',
			subject: 'app:trello',
			groups: '["marketing"]',
			moment: 'visit',
			state: 'sent',
			asked_at: expect.any(String),
			promised_by: expect.any(String),
			decided_at: null,
			decision_id: null,
			outcome: null,
		});
		const asked = scene.proxy.sent.filter(({ path, method }) => method === 'POST' && path === '/v1/requests');
		expect(asked.map(({ body }) => Object.keys(JSON.parse(body)).toSorted())).toEqual([
			['app', 'askedAt', 'host', 'moment'],
		]);
		for (const secret of ['spring-launch', 'ref=mail']) {
			expect(JSON.stringify(scene.proxy.sent)).not.toContain(secret);
			expect(wholeDatabase(scene.dataFolder)).not.toContain(secret);
		}
	});

	test('IT approves in the console, and the banner that is still open says so', async () => {
		await page.evaluate(() => Object.assign(window, { neverReloaded: true }));
		it = await openItConsole(scene.stage, scene.desk.consoleLink);
		await it.openRequest('Trello');
		await it.approve({ sentence: 'Go ahead for the spring campaign. Please keep customer lists out of it.' });
		await page.bringToFront();
		const text = await banner.says('Good news: you can use Trello');
		expect(text).toContain('Go ahead for the spring campaign. Please keep customer lists out of it.');
		expect(await page.evaluate(() => Reflect.get(window, 'neverReloaded'))).toBe(true);
		expect(rowsOf(scene.dataFolder, 'select state from requests')).toEqual([{ state: 'approved' }]);
	});

	test('the next visit is quiet, and a published change reaches the browser without a restart', async () => {
		const quiet = await scene.visit('https://trello.com/');
		await it.page.bringToFront();
		await it.setStanding('Mailchimp', 'Unsanctioned');
		await it.publish();
		const changed = await scene.visit('https://mailchimp.com/');
		await bannerIn(scene.stage, changed).says('Northwind doesn’t use Mailchimp for company work');
		expect(await bannerIn(scene.stage, quiet).isShown()).toBe(false);
	});

	test('IT ends the grant in the console, and the page that was quiet says so', async () => {
		const quiet = await scene.visit('https://trello.com/');
		expect(await bannerIn(scene.stage, quiet).isShown()).toBe(false);
		await it.page.bringToFront();
		await it.endGrant('Trello');
		await quiet.bringToFront();
		const text = await bannerIn(scene.stage, quiet).says('Your time with Trello is over');
		expect(text).toContain('We’ve looked at this again, and it can’t go on for now.');
		expect(await bannerIn(scene.stage, quiet).has('Ask for a review')).toBe(true);
	});
});
