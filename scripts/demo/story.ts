import type { Page } from 'puppeteer-core';
import { type Banner, bannerIn } from '../stage/banner.ts';
import { type ItConsole, openItConsole } from '../stage/it-console.ts';
import { openToolbarPopup } from '../stage/popup.ts';
import type { Scene } from '../stage/scene.ts';
import { until } from '../stage/until.ts';
import type { Album } from './album.ts';

/** Somebody in marketing finds an app, and asks. */
export async function ask(scene: Scene, album: Album): Promise<{ page: Page; banner: Banner }> {
	const tour = await scene.visit(`${scene.desk.url}/tour`);
	await album.picture('tour', tour);
	await album.picture('approved-app-is-quiet', await scene.visit('https://asana.com/'));

	const page = await scene.stage.browser.newPage();
	const banner = bannerIn(scene.stage, page);
	await album.timed('from opening Trello to the banner', async () => {
		await page.goto('https://trello.com/');
		await banner.says('Trello');
	});
	await album.picture('unreviewed-app', page);
	await album.timed('from the click to the ticket of the desk', async () => {
		await banner.press('Ask for a review');
		await banner.says('You’ll hear');
	});
	await album.picture('asked', page);
	return { page, banner };
}

/** IT looks at the queue, and says yes; the banner that is still open says so. */
export async function answer(scene: Scene, album: Album, asked: { page: Page; banner: Banner }): Promise<ItConsole> {
	const it = await openItConsole(scene.stage, scene.desk.consoleLink);
	await album.picture('console-queue', it.page);
	await it.openRequest('Trello');
	await album.picture('console-request', it.page);
	await it.approve({ sentence: 'Go ahead for the spring campaign. Please keep customer lists out of it.' });
	await album.picture('console-decided', it.page);
	await album.timed('from the decision to the open banner', async () => {
		await asked.page.bringToFront();
		await asked.banner.says('Good news');
	});
	await album.picture('answered', asked.page);
	await album.picture('next-visit-is-quiet', await scene.visit('https://trello.com/'));
	return it;
}

/** IT changes where an app stands; browsers follow without a restart. */
export async function change(scene: Scene, album: Album, it: ItConsole): Promise<void> {
	await it.page.bringToFront();
	await it.setStanding('Mailchimp', 'Unsanctioned');
	await album.picture('console-apps', it.page);
	await it.publish();
	await album.picture('console-published', it.page);
	const page = await scene.stage.browser.newPage();
	await album.timed('from publish to the changed banner', async () => {
		await page.goto('https://mailchimp.com/');
		await bannerIn(scene.stage, page).says('doesn’t use Mailchimp');
	});
	await album.picture('unsanctioned-app', page);
	const popup = await openToolbarPopup(scene.stage, page);
	await popup.waitForSelector('::-p-text(Ask for a review)');
	await album.picture('popup', popup);
	await popup.close();
}

/** A site that is closed, and a desk that is down. */
export async function weather(scene: Scene, album: Album): Promise<void> {
	const closed = await scene.stage.browser.newPage();
	await album.timed('from opening a closed site to our page', async () => {
		await closed.goto('https://pastebin.com/').catch(() => {});
		await until(
			() => closed.evaluate(() => document.body.textContent.includes('pastebin.com')).catch(() => false),
			'the page that stands in for a closed site',
		);
	});
	await album.picture('closed-site', closed);

	await scene.desk.stop();
	const page = await scene.visit('https://notion.so/');
	const banner = bannerIn(scene.stage, page);
	await banner.press('Ask for a review');
	await banner.says('Kept.');
	await album.picture('desk-down-click-is-kept', page);
	await scene.startDeskAgain();
	await album.timed('from the desk being back to the ticket', () => banner.says('You’ll hear', 120_000));
	await album.picture('desk-back', page);
}
