import type { Page } from 'puppeteer-core';
import type { StageBrowser } from '../../../../scripts/stage/stage-browser.ts';
import { until } from '../../../../scripts/stage/until.ts';

/** Signpost's dialog about something held, as somebody sees it who can't look behind its closed shadow root. */
export interface Dialog {
	isShown(): Promise<boolean>;
	/** Waits until it says something. */
	says(what: string): Promise<void>;
	/** Clicks a button of it by its accessible name, as soon as it is there. */
	press(button: string): Promise<void>;
	has(button: string): Promise<boolean>;
	/** Waits until it is gone. */
	gone(): Promise<void>;
}

/** The element that carries the dialog's shadow root. */
const host = 'signpost-guard';

export function dialogIn(stage: StageBrowser, page: Page): Dialog {
	const button = (name: string) => stage.find(page, 'button', name);
	const isShown = async () => (await page.$(host)) !== null;
	const text = async () => (await stage.find(page, 'dialog', 'Signpost'))?.text() ?? '';
	return {
		isShown,
		says: async (what) => {
			await until(
				async () => (await text()).includes(what),
				async () => `a dialog that says "${what}"; it says: ${await text()}`,
			);
		},
		press: async (name) => (await until(() => button(name), `the button "${name}" in the dialog`)).click(),
		has: async (name) => (await button(name)) !== null,
		gone: async () => {
			await until(async () => !(await isShown()), 'the dialog to be gone');
		},
	};
}
