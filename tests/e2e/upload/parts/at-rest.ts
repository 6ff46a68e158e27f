import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../../../scripts/stage/stage-browser.ts';
import { z } from '../../../utils/contracts/zod.ts';
import { openUploadScene, type UploadScene } from './support/scene.ts';
import { addTestApps, quietHost } from './support/test-apps.ts';

describe.each(engines)('a page with nothing to guard, in %s', (engine) => {
	let scene: UploadScene;
	beforeAll(async () => {
		scene = await openUploadScene(engine, { policy: (source) => addTestApps(source, []) });
	});
	afterAll(() => scene?.close());

	/** What the probe page writes down, also of a real click. */
	async function transcript(host: string): Promise<string[]> {
		const page = await scene.stage.browser.newPage();
		await page.goto(`https://${host}/probe.html`);
		await page.click('#button');
		const lines = z.array(z.string()).parse(await page.evaluate(() => Reflect.get(window, 'transcript')));
		await page.close();
		return lines;
	}

	test('cannot tell whether Signpost is there', async () => {
		const withIt = await transcript(quietHost);
		await scene.removeExtension();
		expect(withIt).toEqual(await transcript(quietHost));
	});
});
