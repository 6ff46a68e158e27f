import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where an installed Chromium or Chrome is looked for, best first; Edge last, as it runs the same extension. */
function chromiumCandidates(): string[] {
	const home = homedir();
	switch (process.platform) {
		case 'darwin':
			return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
				['/Applications', join(home, 'Applications')].map((folder) =>
					join(folder, `${name}.app`, 'Contents', 'MacOS', name),
				),
			);
		case 'win32':
			return [
				['Chromium', 'Application', 'chrome.exe'],
				['Google', 'Chrome', 'Application', 'chrome.exe'],
				['Microsoft', 'Edge', 'Application', 'msedge.exe'],
			].flatMap((tail) =>
				[process.env.LOCALAPPDATA, process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].flatMap((folder) =>
					folder ? [join(folder, ...tail)] : [],
				),
			);
		default:
			return onPath(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']);
	}
}

function firefoxCandidates(): string[] {
	switch (process.platform) {
		case 'darwin':
			return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
		case 'win32':
			return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].flatMap((folder) =>
				folder ? [join(folder, 'Mozilla Firefox', 'firefox.exe')] : [],
			);
		default:
			return onPath(['firefox-esr', 'firefox']);
	}
}

function onPath(names: readonly string[]): string[] {
	const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
	return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Path of an installed Chromium or Chrome, `null` if there is none. `CHROME_PATH` overrides the search. */
export function findChromium(): string | null {
	return process.env.CHROME_PATH || (chromiumCandidates().find(isExecutable) ?? null);
}

/** Path of an installed Firefox, `null` if there is none. `FIREFOX_PATH` overrides the search. */
export function findFirefox(): string | null {
	return process.env.FIREFOX_PATH || (firefoxCandidates().find(isExecutable) ?? null);
}

/** Path of xclip, which puts files on the clipboard of a display; `null` if it is missing, `''` where there is no such display. */
export function findClipboardTool(): string | null {
	if (process.platform !== 'linux') return '';
	return onPath(['xclip']).find(isExecutable) ?? null;
}

/** Path of Xvfb, which opens windows where no display is; `null` if it is missing, `''` where it is not needed. */
export function findVirtualDisplay(): string | null {
	if (process.platform !== 'linux') return '';
	return onPath(['Xvfb']).find(isExecutable) ?? null;
}
