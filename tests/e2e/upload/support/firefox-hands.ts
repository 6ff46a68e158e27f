import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { callInWindow } from '../../../../scripts/stage/firefox-window.ts';
import { dragIn } from '../../../fixtures/drag-in.ts';
import type { Hands } from './hands.ts';

/** A function for the browser's own window, as text. */
function script(name: string): string {
	const text = readFileSync(join(import.meta.dirname, '..', 'browser-scripts', `${name}.js`), 'utf8');
	return text.trim().replace(/;$/, '');
}

/** Where on the screen a drag over an element ends. */
async function placeOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
	await page.bringToFront();
	const element = await page.waitForSelector(selector);
	await element?.scrollIntoView();
	const place = await element?.evaluate((node) => {
		const { x, y } = node.getBoundingClientRect();
		return { x: Reflect.get(window, 'mozInnerScreenX') + x + 20, y: Reflect.get(window, 'mozInnerScreenY') + y + 15 };
	});
	if (!place) throw new Error(`nothing to drop on at ${selector}`);
	return place;
}

/**
 * A person's hands in Firefox. WebDriver BiDi has no drag from outside and no folders, so the browser's own script does
 * it: it stands in for the system's file dialog, and fires drop and paste as the browser does, trusted.
 *
 * @param display where its window is, if it has one: files are dragged in there as the system does it, folders too
 */
export async function firefoxHands(
	browser: Browser,
	page: Page,
	display?: Readonly<Record<string, string>>,
): Promise<Hands> {
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
		async drop(selector, { files, text = '' }) {
			if (files && display) await dragIn(files, await placeOf(page, selector), display);
			else await fire('drop', selector, files ?? [], text);
		},
		paste: (selector, { files = [], text = '' }) => fire('paste', selector, files, text),
	};
}
