import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../stage/find-browser.ts';
import { root } from '../tool.ts';
import type { Setting } from './settings.ts';

/** Text comes out the same on every machine that has the fonts it names. */
const fontSettings = join(root, 'tests/fixtures/gallery/fonts.conf');
const sameEverywhere = [
	'--font-render-hinting=none',
	'--disable-lcd-text',
	'--force-color-profile=srgb',
	'--lang=en-US',
];

/** A headless Chromium for the gallery; throws where none is installed. */
export async function galleryBrowser(): Promise<Browser> {
	const executablePath = findChromium();
	if (executablePath === null) throw new Error('no Chromium or Chrome is installed');
	return await puppeteer.launch({
		executablePath,
		args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', ...sameEverywhere],
		env: { ...process.env, FONTCONFIG_FILE: fontSettings, LANGUAGE: 'en_US' },
	});
}

/**
 * Opens the gallery in one setting and waits until all of it is there.
 *
 * @param scale device pixels per CSS pixel
 */
export async function openGallery(page: Page, url: string, setting: Setting, scale = 1): Promise<void> {
	const { language, theme, width } = setting;
	await page.setViewport({ width, height: 900, deviceScaleFactor: scale });
	await page.emulateTimezone('Europe/Berlin');
	await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
	await page.goto(`${url}?${new URLSearchParams({ theme, language })}`);
	await page.waitForSelector('.gallery-section');
	await page.evaluate(() => document.fonts.ready.then(() => {}));
}
