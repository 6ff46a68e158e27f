import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from '../../../../utils/contracts/zod.ts';
import type { UploadScene } from '../support/scene.ts';
import { holdHost, pauseHost } from '../support/test-apps.ts';

const files = [join(import.meta.dirname, '..', 'files', 'a.txt')];

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

/** What is out of reach where it is held without "Go on", and where the button is there to be forged. */
const hosts = { pause: pauseHost, hold: holdHost('hostile') };

export function hostilePages(open: () => UploadScene): void {
	let scene: UploadScene;
	beforeAll(() => {
		scene = open();
	});

	/** What the page has got hold of, and its server. */
	async function loot(): Promise<string[]> {
		const caught = z.array(z.string()).parse(await scene.page.evaluate(() => Reflect.get(window, 'attack')()));
		return [...caught, ...scene.sink.take().map(({ name }) => `${name} at the server`)];
	}

	describe.each(['pause', 'hold'] as const)('a page that fights back, where files %s', (response) => {
		beforeAll(async () => {
			await scene.page.goto(`https://${hosts[response]}/hostile.html`);
			await scene.page.waitForFunction(() => Reflect.get(window, 'ready'));
		});

		test.each([...ways, 'drop', 'paste'])('gets nothing and grants itself nothing: %s', async (way) => {
			const { hands, page, dialog } = scene;
			if (way === 'drop') await hands.drop('#drop', { files });
			else if (way === 'paste') await hands.paste('#paste', { files });
			else await hands.choose(() => page.click(`#${way}`), files);
			await dialog.says('Hold on');
			expect(await loot()).toEqual([]);
			expect(await dialog.isShown()).toBe(true);
			await dialog.press('Cancel');
			await dialog.gone();
			expect(await loot()).toEqual([]);
		});
	});

	test('a page that listens in its frames before they have loaded does not hear the two worlds meet', async () => {
		await scene.page.goto(`https://${pauseHost}/early.html`);
		await scene.page.waitForFunction(() => Reflect.get(window, 'ready'));
		expect(await scene.page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
	});
}
