import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../stage/find-browser.ts';

/** A headless Chromium for the gallery; throws where none is installed. */
export async function galleryBrowser(): Promise<Browser> {
	const executablePath = findChromium();
	if (executablePath === null) throw new Error('no Chromium or Chrome is installed');
	return await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'] });
}

/** Opens the gallery and waits until all of it is there. */
export async function openGallery(page: Page, url: string, query: Record<string, string>): Promise<void> {
	await page.goto(`${url}?${new URLSearchParams(query)}`);
	await page.waitForSelector('.gallery-section');
	await page.evaluate(() => document.fonts.ready.then(() => {}));
}
