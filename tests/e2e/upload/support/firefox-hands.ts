import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { callInWindow } from '../../../../scripts/stage/firefox-window.ts';
import type { Hands } from './hands.ts';

/** A function for the browser's own window, as text. */
function script(name: string): string {
	const text = readFileSync(join(import.meta.dirname, '..', 'browser-scripts', `${name}.js`), 'utf8');
	return text.trim().replace(/;$/, '');
}

/**
 * A person's hands in Firefox. WebDriver BiDi has no drag from outside and no folders, so the browser's own script does
 * it: it stands in for the system's file dialog, and fires drop and paste as the browser does, trusted.
 */
export async function firefoxHands(browser: Browser, page: Page): Promise<Hands> {
	/** Runs one of the scripts in the browser's own window. */
	const inBrowser = (name: string, about: unknown) => callInWindow(browser, script(name), about);

	async function fire(kind: 'drop' | 'paste', selector: string, files: readonly string[], text: string) {
		const done = await inBrowser('transfer', { kind, url: page.url(), selector, files, text });
		if (done !== 'trusted') throw new Error(`${kind}: ${String(done)}`);
	}

	await inBrowser('install-picker', null);
	return {
		async choose(open, files) {
			await inBrowser('set-picks', files);
			await open();
			if (files?.some((path) => !path.includes('.'))) await inBrowser('accept-folder', null);
		},
		drop: (selector, { files = [], text = '' }) => fire('drop', selector, files, text),
		paste: (selector, { files = [], text = '' }) => fire('paste', selector, files, text),
	};
}
