import type { Page } from 'puppeteer-core';
import type { StageBrowser } from './stage-browser.ts';
import { until } from './until.ts';

/** Signpost's banner in one page, as somebody sees it who can't look behind its closed shadow root. */
export interface Banner {
	/** Whether it is there now. */
	isShown(): Promise<boolean>;
	/** Its text now, `''` while it is not there. */
	text(): Promise<string>;
	/** Waits until it says something, and returns all that it says. */
	says(what: string, within?: number): Promise<string>;
	/** Clicks a button of it by its name, as soon as it is there. */
	press(button: string): Promise<void>;
	has(button: string): Promise<boolean>;
}

/** The banner of one page, whether it is there yet or not; whatever waits gives up after 15 s unless it is told otherwise. */
export function bannerIn(stage: StageBrowser, page: Page): Banner {
	const region = () => stage.find(page, 'region', 'Signpost');
	const text = async () => (await region())?.text() ?? '';
	return {
		isShown: async () => (await region()) !== null,
		text,
		says: (what, within) =>
			until(
				async () => {
					const said = await text();
					return said.includes(what) && said;
				},
				async () => `a banner that says "${what}"; it says: ${JSON.stringify(await text())}`,
				within,
			),
		press: async (button) =>
			(await until(() => stage.find(page, 'button', button), `the button "${button}" in the banner`)).click(),
		has: async (button) => (await stage.find(page, 'button', button)) !== null,
	};
}
