import { objectionsTo } from '../../tests/fixtures/axe.ts';
import { galleryBrowser, openGallery } from './browser.ts';
import { nameOf, settings } from './settings.ts';

/** What can only be told of one page alone, as the gallery has many of them side by side; and what axe-core leaves out unless told. */
const rules = {
	'landmark-main-is-top-level': { enabled: false },
	'landmark-no-duplicate-main': { enabled: false },
	'landmark-unique': { enabled: false },
	'target-size': { enabled: true },
};

/** Runs axe-core over every state in every setting. Returns what it objects to, one line for each. */
export async function checkGallery(url: string): Promise<string[]> {
	await using browser = await galleryBrowser();
	const page = await browser.newPage();
	const objections: string[] = [];
	for (const setting of settings) {
		await openGallery(page, url, setting);
		const found = await objectionsTo(page, undefined, { rules });
		objections.push(...found.map((objection) => `${nameOf(setting)}: ${objection}`));
	}
	return objections;
}
