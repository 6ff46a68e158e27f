import { findChromium, findClipboardTool, findFirefox, findVirtualDisplay } from '../stage/find-browser.ts';
import { install, installLine, mayInstall } from './debian.ts';
import { fonts } from './fonts.ts';
import { notOk, ok, type Step } from './step.ts';

const needs = [
	{ debian: 'chromium', find: findChromium },
	{ debian: 'firefox-esr', find: findFirefox },
	{ debian: 'xvfb', find: findVirtualDisplay },
	{ debian: 'xclip', find: findClipboardTool },
	...fonts,
];

function missing(): string[] {
	return needs.filter(({ find }) => find() === null).map(({ debian }) => debian);
}

/** Chromium, Firefox, and on Linux a display to open a window on with its clipboard, and the fonts of the gallery's pictures: found, or installed where that is allowed. */
export const browsersStep: Step = {
	name: 'browsers',
	async run() {
		const packages = missing();
		if (packages.length === 0) return ok;
		if (!mayInstall()) {
			console.log(
				`missing: ${packages.join(', ')}. On Debian or Ubuntu this line installs them:\n  ${installLine(packages)}`,
			);
			return notOk;
		}
		console.log(`installing ${packages.join(', ')} with apt-get`);
		const result = await install(packages);
		if (result.ok && missing().length === 0) return ok;
		console.log(result.ok ? `still missing: ${missing().join(', ')}` : result.output);
		return notOk;
	},
};

/** Why tests in real browsers can't run here, `null` if they can. */
export function whyNoBrowsers(): string | null {
	const packages = missing();
	return packages.length === 0 ? null : `missing: ${packages.join(', ')}`;
}
