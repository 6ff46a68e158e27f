import axe from 'axe-core';
import { z } from '../../utils/contracts/zod.ts';
import { galleryBrowser, openGallery } from './browser.ts';
import { nameOf, settings } from './settings.ts';

/** What can only be told of one page alone, as the gallery has many of them side by side; and what axe-core leaves out unless told. */
const rules = {
	'landmark-main-is-top-level': { enabled: false },
	'landmark-no-duplicate-main': { enabled: false },
	'landmark-unique': { enabled: false },
	'target-size': { enabled: true },
};

const Violations = z.array(
	z.object({
		id: z.string(),
		help: z.string(),
		nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })),
	}),
);

/** Runs axe-core over every state in every setting. Returns what it objects to, one line for each. */
export async function checkGallery(url: string): Promise<string[]> {
	await using browser = await galleryBrowser();
	const page = await browser.newPage();
	const objections: string[] = [];
	for (const setting of settings) {
		await openGallery(page, url, setting);
		await page.evaluate(axe.source);
		const violations = Violations.parse(
			await page.evaluate(`axe.run({ rules: ${JSON.stringify(rules)} }).then(({ violations }) => violations)`),
		);
		for (const { id, help, nodes } of violations) {
			for (const { target, failureSummary } of nodes) {
				objections.push(`${nameOf(setting)}: ${id}: ${help} ${JSON.stringify(target)} ${failureSummary}`);
			}
		}
	}
	return objections;
}
