import type { Page } from 'puppeteer-core';
import type { StageBrowser } from './stage-browser.ts';
import { until } from './until.ts';

/** What is entered in the options page. */
export interface SetUp {
	deskUrl: string;
	enrolmentKey: string;
	policyKeys: readonly string[];
	groups?: readonly string[];
}

/**
 * Sets Signpost up through its options page, by clicking and typing as a person does, and waits for its first policy.
 * Finds its way by ids, as the page speaks the person's language.
 */
export async function setUp(stage: StageBrowser, page: Page, values: SetUp): Promise<void> {
	const enter = async (field: string, text: string) => {
		await page.locator(`#${field}`).click();
		await page.keyboard.type(text);
	};
	await stage.go(page, stage.extensionUrl('options.html'));
	await enter('deskUrl', values.deskUrl);
	await enter('enrolmentKey', values.enrolmentKey);
	await enter('policyKeys', values.policyKeys.join('\n'));
	await enter('groups', (values.groups ?? ['marketing']).join('\n'));
	await page.locator('button[type=submit]').click();
	const result = () => page.evaluate(() => document.querySelector('.options-result')?.textContent ?? '');
	await until(
		async () => /\d/.test(await result()),
		async () => `the version of the first policy; the page says: ${await result()}`,
	);
}
