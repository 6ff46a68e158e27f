import type { Page } from 'puppeteer-core';
import { fill } from './fill.ts';
import type { Found, StageBrowser } from './stage-browser.ts';
import { until } from './until.ts';

interface Approval {
	scope?: 'This person' | 'Their group' | 'Everyone';
	/** A choice of the list, such as "End of this month". */
	until?: 'End of this week' | 'End of this month' | 'End of this quarter' | 'For good';
	sentence: string;
}

/** The desk's console as somebody in IT works with it: clicks and typing, no shortcuts through the API. */
export interface ItConsole {
	page: Page;
	/** Opens the open request for an app, by the app's name. */
	openRequest(name: string): Promise<void>;
	approve(approval: Approval): Promise<void>;
	/** Changes where an app stands, in the draft. */
	setStanding(app: string, standing: string): Promise<void>;
	/** Ends the one grant of an app. */
	endGrant(app: string): Promise<void>;
	/** Publishes the draft, and waits until the console says that it is out. */
	publish(): Promise<void>;
}

/** Opens the console with its one-time link, in a new tab. */
export async function openItConsole(stage: StageBrowser, link: string): Promise<ItConsole> {
	const page = await stage.browser.newPage();
	await page.setViewport({ width: 1280, height: 800 });
	page.setDefaultTimeout(15_000);
	const found = (role: string, name: string): Promise<Found> =>
		until(() => stage.find(page, role, name), `the ${role} "${name}" in the console`);
	const click = async (role: string, name: string) => (await found(role, name)).click();
	const clickOn = async (selector: string) => void (await page.locator(selector).click());

	await page.goto(link);
	await page.waitForSelector('ul[aria-label="In force"]');
	await page.waitForSelector('ul[aria-label="Open requests"] a, .queue-empty');
	return {
		page,
		async openRequest(name) {
			await click('link', 'Requests');
			await clickOn(`ul[aria-label="Open requests"] a ::-p-text(${name})`);
			await found('heading', name);
		},
		async approve({ scope = 'This person', until: end, sentence }) {
			await click('radio', 'Approve');
			await click('radio', scope);
			if (end !== undefined) await click('radio', end);
			await fill(stage, page, 'textbox', 'A sentence to the person', sentence);
			await click('button', 'Send answer');
			await page.waitForSelector('::-p-text(They now see)');
		},
		async setStanding(app, standing) {
			await click('link', 'Apps');
			await found('heading', 'Apps');
			await fill(stage, page, 'searchbox', 'Search apps', app);
			const select = await page.waitForSelector(`select[aria-label="Standing of ${app}"]`);
			await select?.focus();
			await page.keyboard.type(standing);
			await page.waitForSelector('::-p-text(not published yet)');
		},
		async endGrant(app) {
			await click('link', 'Grants');
			await clickOn(`button[aria-label^="End it: ${app},"]`);
			await click('button', 'End it now');
			await found('heading', 'No grant is in force');
		},
		async publish() {
			await click('link', 'Publish');
			await click('button', 'Publish');
			await page.waitForSelector('::-p-text(is out.)');
		},
	};
}
