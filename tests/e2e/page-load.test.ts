import { afterAll, beforeAll, describe, test } from 'vitest';
import { bannerIn } from '../../scripts/stage/banner.ts';
import { openScene, type Scene } from '../../scripts/stage/scene.ts';
import { scriptsArriving } from '../fixtures/scripts-arriving.ts';

/** What the page waits for before it has loaded. */
const picture = Promise.withResolvers<void>();
const app = `<!doctype html><title>An app</title>
	<script>addEventListener('load', () => document.body.append('Here we are.'))</script>
	<body><img src="/picture" hidden alt=""></body>`;

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
		const banner = await scriptsArriving(page, scene.stage.extensionUrl('banner.js'));
		const going = page.goto('https://trello.com/');
		await banner.arrived;
		picture.resolve();
		await going;
		await page.waitForFunction(() => document.body.textContent.includes('Here we are.'));
		await bannerIn(scene.stage, page).says('Trello isn’t on Northwind’s list yet');
	});
});
