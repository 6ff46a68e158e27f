import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../../scripts/stage/stage-browser.ts';
import { until } from '../../../../scripts/stage/until.ts';
import { gb, type Listed, makeAwkward, makeSparse, makeTree } from '../limits/make-files.ts';
import { usedBy } from '../limits/used-by.ts';
import type { UploadScene } from '../support/scene.ts';
import { pauseHost } from '../support/test-apps.ts';

const mb = 1024 ** 2;

/** In the order of their paths: browsers list a folder in an order of their own. */
function sorted(files: readonly Listed[]): Listed[] {
	return files.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

export function limits(engine: Engine, openScene: () => UploadScene): void {
	let folder: string;
	let tree: Listed[];
	let awkward: Listed[];
	let large: Listed;
	let empty: Listed;
	beforeAll(async () => {
		// A path without a dot is a folder to the browser's stand-in for a picker.
		folder = await mkdtemp(join(tmpdir(), 'signpost-limits-'));
		tree = await makeTree(folder);
		awkward = await makeAwkward(join(folder, 'odd.names'));
		large = await makeSparse(folder, 'large.bin', 4 * gb);
		empty = await makeSparse(folder, 'empty.txt', 0);
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	describe('the same list after going on', () => {
		let scene: UploadScene;
		beforeAll(() => {
			scene = openScene();
		});

		const list = (): Promise<Listed[]> => scene.page.evaluate(() => Reflect.get(window, 'got'));

		async function open(): Promise<void> {
			await scene.page.goto(`https://${pauseHost}/limits.html`);
		}

		/** The page writes its document anew, and so loses every listener of its window. */
		async function writeAnew(): Promise<void> {
			await scene.page.evaluate(() => {
				const { outerHTML } = document.documentElement;
				document.open();
				document.write(outerHTML);
				document.close();
			});
		}

		/** Hands files over, and goes on; returns what the page has then. */
		async function goOn(take: () => Promise<void>, what: string): Promise<Listed[]> {
			await take();
			await scene.dialog.says(what);
			expect(await list()).toEqual([]);
			await scene.dialog.press('Go on');
			return until(async () => {
				const got = await list();
				return got.length > 0 && got;
			}, 'the page to get files');
		}

		function choose(selector: string, paths: readonly string[]): () => Promise<void> {
			const open = () => scene.page.locator(selector).click({ offset: { x: 30, y: 8 } });
			return () => scene.hands.choose(open, paths);
		}
		const drop = (paths: readonly string[]) => () => scene.hands.drop('#drop', { files: paths });

		test('1,000 files in a folder five deep, chosen', async () => {
			await open();
			expect(sorted(await goOn(choose('#folder', [join(folder, 'tree')]), '995 more'))).toEqual(sorted(tree));
		});

		test('1,000 files, dropped', async () => {
			await open();
			const paths = tree.map(([path]) => join(folder, path));
			const got = await goOn(drop(paths), '995 more');
			expect(got).toEqual(tree.map(([path, size]) => [path.split('/').at(-1), size]));
		});

		// WebDriver cannot drop a folder in Firefox.
		if (engine === 'chromium') {
			test.each(['as it came', 'written anew by itself'])('the folder, dropped on a page %s', async (how) => {
				await open();
				if (how === 'written anew by itself') await writeAnew();
				expect(sorted(await goOn(drop([join(folder, 'tree')]), 'tree'))).toEqual(sorted(tree));
			});
		}

		test.each(['chosen', 'dropped'])('names with every awkward character, %s', async (how) => {
			await open();
			const paths = awkward.map(([path]) => join(folder, 'odd.names', path));
			const take = how === 'chosen' ? choose('#files', paths) : drop(paths);
			expect(await goOn(take, `${awkward.length - 5} more`)).toEqual(awkward);
		});

		test.each(['chosen', 'dropped'])('4 GB and nothing at all, %s: nothing of it is read', async (how) => {
			await open();
			const pid = scene.stage.browser.process()?.pid;
			if (pid === undefined) throw new Error('the browser has no process');
			const paths = [large, empty].map(([path]) => join(folder, path));
			const before = usedBy(pid);
			const got = await goOn(how === 'chosen' ? choose('#files', paths) : drop(paths), large[0]);
			const after = usedBy(pid);
			expect(got).toEqual([large, empty]);
			expect(after.read - before.read).toBeLessThan(500 * mb);
			expect(after.memory - before.memory).toBeLessThan(500 * mb);
		});
	});
}
