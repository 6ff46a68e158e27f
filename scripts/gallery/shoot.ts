import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { galleryBrowser, openGallery } from './browser.ts';
import { nameOf, settings } from './settings.ts';

/** Leaves a picture of each section in each theme, language and width: `waiting-de-dark-320.png`. */
export async function shootGallery(url: string, folder: string, only?: string): Promise<void> {
	mkdirSync(folder, { recursive: true });
	await using browser = await galleryBrowser();
	const page = await browser.newPage();
	for (const setting of settings) {
		await openGallery(page, url, setting);
		for (const section of await page.$$('.gallery-section')) {
			const id = await section.evaluate((element) => element.id);
			if (only !== undefined && only !== id) continue;
			await section.screenshot({ path: `${join(folder, `${id}-${nameOf(setting)}`)}.png` });
		}
	}
}
