import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { z } from '../../../../utils/contracts/zod.ts';
import type { UploadScene } from '../support/scene.ts';
import type { Sink } from '../support/sink.ts';

/** The file that somebody chooses. */
export const sample = join(import.meta.dirname, '..', 'files', 'a.txt');

/** Buttons of pages/hostile-routes.js. */
const ways = [
	'in-document',
	'fresh-click',
	'fresh-picker',
	'fresh-event',
	'fresh-input',
	'fresh-nested',
	'fresh-document',
] as const;

/** Waits until all of its scripts have run. */
export async function isReady(page: Page | Frame): Promise<void> {
	await page.waitForFunction(() => Reflect.get(window, 'ready'));
}

/** What pages/hostile.html has got hold of, and its server. */
export async function lootIn(page: Page | Frame, sink: Sink): Promise<string[]> {
	const caught = z.array(z.string()).parse(await page.evaluate(() => Reflect.get(window, 'attack')()));
	return [...caught, ...sink.take().map(({ name }) => `${name} at the server`)];
}

/** Tests of pages/hostile.html, which is open in the scene's page. */
export function getsNothing(theScene: () => UploadScene): void {
	test.each([...ways, 'drop', 'paste'])('gets nothing and grants itself nothing: %s', async (way) => {
		const { hands, page, sink, dialog } = theScene();
		const files = [sample];
		if (way === 'drop') await hands.drop('#drop', { files });
		else if (way === 'paste') await hands.paste('#paste', { files });
		else await hands.choose(() => page.click(`#${way}`), files);
		await dialog.says('Hold on');
		expect(await lootIn(page, sink)).toEqual([]);
		expect(await dialog.isShown()).toBe(true);
		await dialog.press('Cancel');
		await dialog.gone();
		expect(await lootIn(page, sink)).toEqual([]);
	});
}
