import type { Desk } from '../../server/desk.ts';
import { extensionFolder } from '../stage/build.ts';

/** How somebody loads and sets up the extension without us, as lines to print. */
export function byHand({ url, enrolmentKey, policyKeys }: Desk): string[] {
	return [
		'1. Open chrome://extensions in Chrome, Chromium or Edge, and switch on "Developer mode".',
		`2. "Load unpacked": ${extensionFolder('chrome')}`,
		'3. Open the options of Signpost, enter this, and save:',
		`     Desk address          ${url}`,
		`     Enrolment key         ${enrolmentKey}`,
		`     Pinned policy keys    ${policyKeys.join(', ')}`,
		'     Groups                marketing',
		`4. Visit ${url}/tour`,
	];
}
