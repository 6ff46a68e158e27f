import { afterAll, beforeAll, describe, test } from 'vitest';
import { bannerIn } from '../../scripts/stage/banner.ts';
import { openScene, type Scene } from '../../scripts/stage/scene.ts';

/** What the page waits for before it has loaded. */
const picture = Promise.withResolvers<void>();
const app = `<!doctype html><title>An app</title><img src="/picture" hidden alt="">
	<script>addEventListener('load', () => document.body.append('Here we are.'))</script>`;

describe('a page of a listed app that shows nothing before it has loaded, in Chromium', () => {
	let scene: Scene;

	beforeAll(async () => {
		scene = await openScene('chromium', {
			pages: (_, path) => (path === '/picture' ? { html: '', body: picture.promise } : { html: app }),
		});
	});
	afterAll(() => scene?.close());

	test('loads while a banner waits for it to be shown', async () => {
		const page = await scene.stage.browser.newPage();
		const session = await page.createCDPSession();
		const { promise: isWaiting, resolve } = Promise.withResolvers<void>();
		const banner = scene.stage.extensionUrl('banner.js');
		session.on('Debugger.scriptParsed', ({ url }) => url === banner && resolve());
		await session.send('Debugger.enable');
		const going = page.goto('https://trello.com/');
		await isWaiting;
		picture.resolve();
		await going;
		await page.waitForFunction(() => document.body.innerText.includes('Here we are.'));
		await bannerIn(scene.stage, page).says('Trello isn’t on Northwind’s list yet');
	});
});
