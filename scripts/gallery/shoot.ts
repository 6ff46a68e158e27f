import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pictured } from '../../tests/fixtures/gallery/choice.ts';
import { galleryBrowser, openGallery } from './browser.ts';

const widths = [1280, 320];
const themes = ['light', 'dark'];

/** Leaves a picture of each section in each theme, language and width: `waiting-de-dark-320.png`. */
export async function shootGallery(url: string, folder: string, only?: string): Promise<void> {
	mkdirSync(folder, { recursive: true });
	await using browser = await galleryBrowser();
	const page = await browser.newPage();
	await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
	for (const width of widths) {
		await page.setViewport({ width, height: 900 });
		for (const theme of themes) {
			for (const language of pictured) {
				await openGallery(page, url, { theme, language });
				for (const section of await page.$$('.gallery-section')) {
					const id = await section.evaluate((element) => element.id);
					if (only !== undefined && only !== id) continue;
					await section.screenshot({ path: `${join(folder, `${id}-${language}-${theme}-${width}`)}.png` });
				}
			}
		}
	}
}
