import type { Page } from 'puppeteer-core';
import type { StageBrowser } from './stage-browser.ts';
import { until } from './until.ts';

/** What is entered in the options page. */
export interface SetUp {
	deskUrl: string;
	enrolmentKey: string;
	policyKeys: readonly string[];
	groups?: readonly string[];
	email?: string;
}

/** Sets Signpost up through its options page, by typing and clicking as a person does, and waits for its first policy. */
export async function setUp(stage: StageBrowser, page: Page, values: SetUp): Promise<void> {
	const fill = async (label: string, text: string) => {
		const field = await until(() => stage.find(page, 'textbox', label), `the field "${label}"`);
		await field.click();
		await page.keyboard.type(text);
	};
	await stage.go(page, stage.extensionUrl('options.html'));
	await fill('Desk address', values.deskUrl);
	await fill('Enrolment key', values.enrolmentKey);
	await fill('Pinned policy keys', values.policyKeys.join('\n'));
	await fill('Groups', (values.groups ?? ['marketing']).join('\n'));
	if (values.email !== undefined) await fill('E-mail', values.email);
	const save = await until(() => stage.find(page, 'button', 'Save'), 'the button "Save"');
	await save.click();
}
