import { click, findAccessible, type } from '../chromium/accessible.ts';
import type { Browser } from '../chromium/browser.ts';

export interface SetupFields {
	deskUrl: string;
	enrolmentKey: string;
	policyKeys: readonly string[];
}

/** Fills in the options page as a person does, and saves. */
export async function setUp(browser: Browser, fields: SetupFields): Promise<void> {
	await using tab = await browser.openExtensionPage('options.html');
	const { session } = tab;
	await type(session, await findAccessible(session, 'textbox', 'Desk address'), fields.deskUrl);
	await type(session, await findAccessible(session, 'textbox', 'Enrolment key'), fields.enrolmentKey);
	await type(session, await findAccessible(session, 'textbox', 'Pinned policy keys'), fields.policyKeys.join('\n'));
	await click(session, await findAccessible(session, 'button', 'Save'));
}
