import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../../../scripts/stage/until.ts';
import { z } from '../../../../utils/contracts/zod.ts';
import { makeTree } from '../limits/make-files.ts';
import type { UploadScene } from '../support/scene.ts';
import { pauseHost } from '../support/test-apps.ts';

const small = join(import.meta.dirname, '..', 'files', 'folder');
const inSmall = ['folder/c.txt', 'folder/sub/d.txt'];

/** Chromium alone lists a folder for an input while it is held: what it does by default is left to it. */
export function droppedFolder(theScene: () => UploadScene): void {
	let scene: UploadScene;
	let folder: string;
	let large: string;
	beforeAll(async () => {
		scene = theScene();
		folder = await mkdtemp(join(tmpdir(), 'signpost-dropped-'));
		await makeTree(folder);
		large = join(folder, 'tree');
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	/** What the page has seen since the last time. */
	async function seen(): Promise<string[]> {
		return z.array(z.string()).parse(await scene.page.evaluate(() => Reflect.get(window, 'seen').splice(0)));
	}

	async function drop(path: string, press: string): Promise<void> {
		await scene.hands.drop('#folder', { files: [path] });
		await scene.dialog.says('Hold on');
		expect(await seen()).toEqual([]);
		await scene.dialog.press(press);
		await scene.dialog.gone();
	}

	/** The paths that the page has got, by its event, and then finds in its input. */
	async function got(): Promise<string[]> {
		const lines: string[] = [];
		const has = (what: string) => lines.some((line) => line.startsWith(what));
		await until(
			async () => {
				lines.push(...(await seen()));
				return has('change') && has('found');
			},
			() => Promise.resolve(`the page to get a list; it has seen ${JSON.stringify(lines)}`),
		);
		return (
			lines
				.find((line) => line.startsWith('change'))
				?.slice('change: '.length)
				.split('|') ?? []
		);
	}

	test('a page that looks at its input all the time sees no list before Go on, and what it had after Cancel', async () => {
		await scene.page.goto(`https://${pauseHost}/dropped-folder.html`);
		await drop(small, 'Go on');
		expect(await got()).toEqual(inSmall);
		await drop(large, 'Cancel');
		expect(await seen()).toEqual([]);
	});

	test('a page that takes its input out while the browser lists gets the list after Go on alone', async () => {
		await scene.page.goto(`https://${pauseHost}/dropped-folder.html?passing`);
		await drop(large, 'Go on');
		expect(await got()).toHaveLength(1_000);
	});
}
