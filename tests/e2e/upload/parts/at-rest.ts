import { expect, test } from 'vitest';
import { z } from '../../../../utils/contracts/zod.ts';
import type { UploadScene } from '../support/scene.ts';
import { holdHost, quietHost } from '../support/test-apps.ts';

/** Takes Signpost out of the browser, so it comes last. */
export function pageAtRest(scene: () => UploadScene): void {
	/** What the probe page writes down, also of a real click. */
	async function transcript(host: string): Promise<string[]> {
		const page = await scene().stage.browser.newPage();
		await page.goto(`https://${host}/probe.html`);
		await page.click('#button');
		const lines = z.array(z.string()).parse(await page.evaluate(() => Reflect.get(window, 'transcript')));
		await page.close();
		return lines;
	}

	test('a page at rest cannot tell whether Signpost is there, nor whether it guards', async () => {
		const withIt = [await transcript(quietHost), await transcript(holdHost('hostile'))];
		await scene().removeExtension();
		expect(withIt).toEqual([await transcript(quietHost), await transcript(holdHost('hostile'))]);
	});
}
