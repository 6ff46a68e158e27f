import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Banner, bannerIn } from '../../scripts/stage/banner.ts';
import { engines } from '../../scripts/stage/stage-browser.ts';
import { until } from '../../scripts/stage/until.ts';
import { keyboardIn } from '../fixtures/keyboard.ts';
import { readLedgerPage } from '../fixtures/ledger-page.ts';
import { expectLedgerToTellAll } from '../fixtures/ledger-tells-all.ts';
import { openPopup } from '../fixtures/popup.ts';
import { openWatchedScene, type WatchedScene } from '../fixtures/watched-scene.ts';

const unasked = ['quiet-garden.example', 'fresh-bread.example', 'nottrello.com'];
const asked = 'receipts-to-go.example';

describe.each(engines)('what IT sees, in %s', (engine) => {
	let scene: WatchedScene;
	let page: Page;
	let banner: Banner;

	beforeAll(async () => {
		scene = await openWatchedScene(engine);
	});
	afterAll(() => scene?.close());

	const bodies = (path: RegExp) => scene.proxy.sent.filter((sent) => path.test(sent.path)).map(({ body }) => body);

	test('the first banner says what is recorded, before anything is', async () => {
		for (const host of unasked) await scene.visit(`https://${host}/private/page?q=secret-search`);
		page = await scene.visit('https://trello.com/b/spring-launch?ref=mail');
		banner = bannerIn(scene.stage, page);
		const text = await banner.says('Signpost tells Northwind which app of its list comes up');
		expect(text).toContain('after 90 days that is deleted');
		expect(await banner.has('What IT sees')).toBe(true);
		expect(bodies(/events/)).toEqual([]);
	});

	test('a whole story leaves the browser: asked, a sentence added, taken back, counted', async () => {
		await banner.press('Ask for a review');
		await banner.says('You’ll hear');
		await banner.press('Add a sentence');
		const keyboard = keyboardIn(scene.stage, page);
		await until(async () => (await keyboard.focused()).includes('What is it for?'), 'the focus in the field');
		await keyboard.type('For the spring campaign: "all in one place".');
		await keyboard.press('Tab');
		await keyboard.press('Enter');
		await until(() => bodies(/notes$/).length === 1, 'the sentence at the desk');
		await banner.says('You added');
		await banner.press('Take it back');
		await until(() => scene.proxy.sent.some(({ method }) => method === 'DELETE'), 'the request taken back');
		const popup = await openPopup(scene);
		const ask = { name: 'review/ask', request: { moment: 'visit', url: `https://${asked}/inbox?q=secret-search` } };
		await popup.page.evaluate((message) => chrome.runtime.sendMessage(message), ask);
		await until(() => bodies(/requests$/).length === 2, 'the second request at the desk');
		await popup.checkNow();
		await until(() => bodies(/events$/).length > 0, 'the counted moments at the desk');
		await until(() => scene.proxy.sent.some(({ path }) => path === '/v1/stream'), 'the stream');
		await popup.page.close();
	});

	test('the ledger holds every message that the desk was sent, to the letter, and no other', async () => {
		await expectLedgerToTellAll(scene);
		const paths = scene.proxy.sent.map(({ method, path }) => `${method} ${path}`).join('\n');
		for (const part of [
			'POST /v1/enrol',
			'GET /v1/policy/shards/',
			'GET /v1/me',
			'/notes',
			'DELETE',
			'POST /v1/events',
		]) {
			expect(paths).toContain(part);
		}
	});

	test('sites that nobody asked about are nowhere in it, and of the one that was, its name alone', async () => {
		const ledger = JSON.stringify(await readLedgerPage(scene));
		const record = JSON.stringify(scene.proxy.sent);
		const secrets = [...unasked, 'secret-search', 'private/page', 'spring-launch', 'inbox'];
		expect(secrets.filter((text) => ledger.includes(text) || record.includes(text))).toEqual([]);
		expect([ledger.includes(asked), record.includes(asked)]).toEqual([true, true]);
	});
});
