import type { Page } from 'puppeteer-core';
import { fill } from './fill.ts';
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
	const enter = (label: string, text: string) => fill(stage, page, 'textbox', label, text);
	await stage.go(page, stage.extensionUrl('options.html'));
	await enter('Desk address', values.deskUrl);
	await enter('Enrolment key', values.enrolmentKey);
	await enter('Pinned policy keys', values.policyKeys.join('\n'));
	await enter('Groups', (values.groups ?? ['marketing']).join('\n'));
	if (values.email !== undefined) await enter('E-mail', values.email);
	const save = await until(() => stage.find(page, 'button', 'Save'), 'the button "Save"');
	await save.click();
}
