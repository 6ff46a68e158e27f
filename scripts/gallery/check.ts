import axe from 'axe-core';
import { pictured } from '../../tests/fixtures/gallery/choice.ts';
import { z } from '../../utils/contracts/zod.ts';
import { galleryBrowser, openGallery } from './browser.ts';

/** What can only be told of one page alone: the gallery has many of them side by side. */
const notHere = Object.fromEntries(
	['landmark-main-is-top-level', 'landmark-no-duplicate-main', 'landmark-unique'].map((rule) => [
		rule,
		{ enabled: false },
	]),
);

const Violations = z.array(
	z.object({
		id: z.string(),
		help: z.string(),
		nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })),
	}),
);

/** Runs axe-core over every state in every theme and language. Returns the number of violations, and prints each. */
export async function checkGallery(url: string): Promise<number> {
	await using browser = await galleryBrowser();
	const page = await browser.newPage();
	await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
	let count = 0;
	for (const width of [1280, 320]) {
		await page.setViewport({ width, height: 900 });
		for (const theme of ['light', 'dark']) {
			for (const language of pictured) {
				await openGallery(page, url, { theme, language });
				await page.evaluate(axe.source);
				const violations = Violations.parse(
					await page.evaluate(`axe.run({ rules: ${JSON.stringify(notHere)} }).then(({ violations }) => violations)`),
				);
				for (const { id, help, nodes } of violations) {
					console.log(`${language}, ${theme}, ${width} px: ${id}: ${help}`);
					for (const { target, failureSummary } of nodes) console.log(`  ${JSON.stringify(target)} ${failureSummary}`);
				}
				count += violations.length;
			}
		}
	}
	console.log(count === 0 ? 'axe-core found nothing to object to' : `axe-core: ${count} violations`);
	return count;
}
