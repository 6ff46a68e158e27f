import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../../../scripts/stage/stage-browser.ts';
import { until } from '../../../scripts/stage/until.ts';
import { hooksComeFirst } from '../../fixtures/hooks-first.ts';
import type { Dialog } from './support/dialog.ts';
import { openUploadScene, type UploadScene } from './support/scene.ts';
import type { Arrived } from './support/sink.ts';
import { addTestApps, holdHost, pauseHost, quietHost, unlistedHost } from './support/test-apps.ts';
import { buildWidgets } from './widgets/build.ts';
import { type Way, type Widget, widgets } from './widgets/widgets.ts';

const handles = await readFile(join(import.meta.dirname, 'pages', 'handles.js'), 'utf8');
const held = holdHost('widgets');
const nameOfAFile = /\.(txt|png)\b/;

let served: ReadonlyMap<string, string>;
let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'signpost-widgets-'));
	served = await buildWidgets(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(engines)('upload widgets that nobody here wrote, in %s', (engine) => {
	let scene: UploadScene;
	let dialog: Dialog;
	/** What each way brings where nothing stands against it. */
	const brings = new Map<Way, Arrived[]>();

	beforeAll(async () => {
		scene = await openUploadScene(engine, { policy: (source) => addTestApps(source, ['widgets']), served });
		dialog = scene.dialog;
		await scene.page.evaluateOnNewDocument(handles);
	});
	afterAll(() => scene?.close());

	async function open(host: string, { page, ready }: Widget): Promise<void> {
		await scene.page.goto(`https://${host}/${page}`);
		await scene.page.waitForSelector(ready);
		scene.sink.take();
	}

	/** Waits until as many files have arrived, and returns all of them. */
	async function arrived(count: number): Promise<Arrived[]> {
		const all: Arrived[] = [];
		await until(
			() => {
				all.push(...scene.sink.take());
				return all.length >= count;
			},
			async () => `${count} files to arrive; there are ${JSON.stringify(all)}`,
		);
		return all;
	}

	function pageText(): Promise<string> {
		// biome-ignore lint/performance/useDomNodeTextContent: what a person sees, not what the document holds.
		return scene.page.evaluate(() => document.body.innerText);
	}

	/** Hands files over where they are stopped; the page and its server have nothing of them. */
	async function takeStopped(way: Way): Promise<void> {
		const sends = [...scene.sink.sends];
		await way.take(scene.hands, scene.page);
		await dialog.says('would leave Northwind');
		expect(scene.sink.sends).toEqual(sends);
		expect(await pageText()).not.toMatch(nameOfAFile);
	}

	/** Changes their mind: everything is as it was. */
	async function cancel(before: string): Promise<void> {
		const sends = [...scene.sink.sends];
		await dialog.press('Cancel');
		await dialog.gone();
		await until(
			async () => (await pageText()) === before,
			async () => `the page to say "${before}" again; it says "${await pageText()}"`,
		);
		expect(scene.sink.sends).toEqual(sends);
	}

	/** Somebody is there, and the browser is told that files are stopped here. */
	async function meet(host: string): Promise<void> {
		const { page, stage } = scene;
		await page.mouse.move(200, 200);
		await hooksComeFirst(stage, host);
		await page.bringToFront();
	}

	const editor = widgets.find(({ title }) => title === 'TinyMCE');

	test.each(editor?.ways ?? [])(
		'TinyMCE, which opens its frame anew, on the first page of a host: $title',
		async (way) => {
			const { page, stage } = scene;
			const host = `${way.title}.${unlistedHost}`;
			if (editor) await open(host, editor);
			await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<a href="/login">Sign in</a>'));
			await page.mouse.move(200, 200);
			await hooksComeFirst(stage, host);
			await page.bringToFront();
			await takeStopped(way);
			await dialog.press('Cancel');
			await dialog.gone();
		},
	);

	describe.each(widgets)('$title', (widget) => {
		beforeAll(async () => {
			await open(pauseHost, widget);
			await meet(pauseHost);
		});

		test.each(widget.ways)('quiet: $title, as if Signpost were not there', async (way) => {
			await open(quietHost, widget);
			await way.take(scene.hands, scene.page);
			await way.finish?.(scene.page);
			brings.set(way, await arrived(way.files));
			expect(await dialog.isShown()).toBe(false);
		});

		test.each(widget.ways)('pause: $title, usable after cancel, the same bytes after going on', async (way) => {
			await open(pauseHost, widget);
			const before = await pageText();
			await takeStopped(way);
			await cancel(before);

			await takeStopped(way);
			await dialog.press('Go on');
			await dialog.gone();
			await way.finish?.(scene.page);
			expect(await arrived(way.files)).toEqual(brings.get(way));
		});

		test.each(widget.ways)('hold: $title, nothing arrives', async (way) => {
			await open(held, widget);
			const before = await pageText();
			await takeStopped(way);
			expect(await dialog.has('Go on')).toBe(false);
			await cancel(before);
		});
	});
});
