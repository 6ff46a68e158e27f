import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, ScreenshotOptions } from 'puppeteer-core';
import { bannerIn } from './stage/banner.ts';
import { build } from './stage/build.ts';
import { letColleaguesAsk } from './stage/colleagues.ts';
import { openItConsole } from './stage/it-console.ts';
import { openToolbarPopup } from './stage/popup.ts';
import { openScene } from './stage/scene.ts';
import { until } from './stage/until.ts';
import { root } from './tool.ts';

const folder = join(root, 'docs', 'screenshots');
const schemes = ['light', 'dark'] as const;

/** Takes one picture in each colour scheme: of what is in view, or of a part of it. */
async function pictures(name: string, page: Page, part: ScreenshotOptions = {}): Promise<void> {
	for (const scheme of schemes) {
		await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
		await page.screenshot({ ...part, path: `${join(folder, `${name}-${scheme}`)}.png` });
	}
	console.log(`  ${name}`);
}

await build(['chrome', 'console'], (line) => console.log(`  ${line}`));
await mkdir(folder, { recursive: true });
const scene = await openScene('chromium');
try {
	const { stage, desk } = scene;
	await letColleaguesAsk(desk);

	const trello = await scene.visit('https://trello.com/');
	const banner = bannerIn(stage, trello);
	await banner.says('Trello');
	await pictures('banner', trello, { clip: { x: 0, y: 0, width: 1280, height: 440 } });

	const popup = await openToolbarPopup(stage, trello);
	await popup.waitForSelector('::-p-text(Ask for a review)');
	await pictures('popup', popup);
	await popup.close();

	await banner.press('Ask for a review');
	await banner.says('You’ll hear');

	const closed = await stage.browser.newPage();
	await closed.goto('https://pastebin.com/').catch(() => {});
	await until(() => stage.find(closed, 'button', 'Ask for a review'), 'the page for a closed site');
	await pictures('blocked', closed);

	const it = await openItConsole(stage, desk.consoleLink);
	// The names of categories and groups come with the draft.
	await it.page.waitForSelector('::-p-text(Project boards)');
	await pictures('console-queue', it.page);
	await it.openRequest('Trello');
	await (await until(() => stage.find(it.page, 'radio', 'Approve'), 'the decision')).click();
	await pictures('console-decision', it.page);
} finally {
	await scene.close();
}
