import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { engines } from '../../../scripts/stage/stage-browser.ts';
import { until } from '../../../scripts/stage/until.ts';
import { type Case, coverageTable, type Seen } from './coverage-table.ts';
import { type Route, routes } from './routes.ts';
import type { Dialog } from './support/dialog.ts';
import { openUploadScene, type UploadScene } from './support/scene.ts';
import { addTestApps, holdHost, pauseHost, quietHost } from './support/test-apps.ts';

/** What a page got: the events its own code saw, in order, and the files it sent on. */
interface Got {
	lines: string[];
	files: string[];
}

const handles = readFileSync(join(import.meta.dirname, 'pages', 'handles.js'), 'utf8');
const nothing: Got = { lines: [], files: [] };
const seen: Seen = new Map();

/** What a page is told when the person closes a picker. */
function isCancel(line: string): boolean {
	return line.includes(' cancel ') || line.startsWith('AbortError');
}

function isReplayed({ lines }: Got): boolean {
	return lines.some((line) => line.includes(' replayed '));
}

/** The same whether the browser or Signpost fired it. */
function replayed({ lines, files }: Got): Got {
	return { lines: lines.map((line) => line.replace(' trusted ', ' replayed ')), files };
}

/** What hangs, hangs for good. */
const patience = { timeout: 25_000 };

/** A browser, and how it is tried: with most routes without a window, which is quicker. */
const tries = engines.flatMap((engine) => [
	{ engine, inWindow: false, name: engine },
	{ engine, inWindow: true, name: `a window of ${engine}` },
]);

describe.each(tries)('every route, in $name', patience, ({ engine, inWindow }) => {
	let scene: UploadScene;
	let dialog: Dialog;
	let got: Got = { lines: [], files: [] };
	/** What each route brings where nothing stands against it. */
	const untouched = new Map<Route, Got>();
	const here = routes.filter(
		({ missing, inWindowOf = [] }) => missing?.[engine] === undefined && inWindowOf.includes(engine) === inWindow,
	);

	beforeAll(async () => {
		scene = await openUploadScene(engine, {
			inWindow,
			policy: (source) =>
				addTestApps(
					source,
					routes.map(({ id }) => id),
				),
		});
		dialog = scene.dialog;
		await scene.page.evaluateOnNewDocument(handles);
	});
	afterAll(() => scene?.close());

	async function open(address: string): Promise<void> {
		const { origin, pathname } = new URL(address);
		if (pathname.startsWith('/app/')) await install(origin);
		await scene.page.goto(address);
		await scene.page.waitForFunction(() => Reflect.get(window, 'ready'));
		await forget();
	}

	/** Has the worker of the page's app serve from now on. */
	async function install(origin: string): Promise<void> {
		await scene.page.goto(`${origin}/app.html`);
		await scene.page.waitForFunction(() => Reflect.get(window, 'ready'));
	}

	/** Opens the page of a route; that of all routes, where it is not open already. */
	async function reach({ at }: Route, host: string): Promise<void> {
		const ofAll = `https://${host}/routes.html`;
		if (at) await open(at(host));
		else if (scene.page.url() !== ofAll) await open(ofAll);
	}

	/** What went wrong in a page is no matter for the next test. */
	async function leave(): Promise<void> {
		await scene.page.goto('about:blank');
	}

	async function forget(): Promise<void> {
		await look();
		got = { lines: [], files: [] };
	}

	/** Takes out what was chosen: to choose the same again is no change. What waits in a form stays. */
	async function empty(): Promise<void> {
		for (const frame of scene.page.frames()) {
			await frame.evaluate(() => {
				for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file]:not(form *)'))
					input.value = '';
			});
		}
	}

	/** Everything that the page has got since `forget`. */
	async function look(): Promise<Got> {
		const lines: string[] = await scene.page.evaluate(() => Reflect.get(window, 'received').splice(0));
		got.lines.push(...lines.filter((line) => !isCancel(line)));
		got.files.push(...scene.sink.take().map(({ name, sha256 }) => `${name} ${sha256}`));
		return structuredClone(got);
	}

	/** Waits until the page has got as much as it should. */
	async function lookUntil({ lines, files }: Got): Promise<Got> {
		await until(
			async () => {
				const now = await look();
				return now.lines.length >= lines.length && now.files.length >= files.length;
			},
			async () => `the page to get ${JSON.stringify({ lines, files })}; it got ${JSON.stringify(await look())}`,
		);
		return look();
	}

	function note(route: Route, ...cases: Case[]): void {
		const before = seen.get(route.id) ?? { chromium: [], firefox: [] };
		seen.set(route.id, { ...before, [engine]: [...before[engine], ...cases] });
	}

	function bringsOf(route: Route): Got {
		const brought = untouched.get(route);
		if (!brought) throw new Error('what it brings where nothing stands against it is not known');
		return brought;
	}

	describe('quiet: as if Signpost were not there', () => {
		test.each(here)('$title', async (route) => {
			await reach(route, quietHost);
			const take = async () => {
				await forget();
				await route.take(scene.hands, scene.page);
				return lookUntil({ lines: route.isWordless ? [] : ['one'], files: route.isText ? [] : ['one'] });
			};
			let brought = await take();
			// A frame's very first file may come before what stands there is read, and then waits for it; the next does not.
			if (isReplayed(brought)) {
				await empty();
				brought = await take();
			}
			expect(isReplayed(brought)).toBe(false);
			expect(await dialog.isShown()).toBe(false);
			untouched.set(route, brought);
			note(route, 'quiet');
		});
	});

	describe('pause: nothing until the person says so, then the same', () => {
		test.each(here)('$title', async (route) => {
			onTestFailed(leave);
			await reach(route, pauseHost);
			await forget();
			await route.take(scene.hands, scene.page);
			await dialog.press('Cancel');
			await dialog.gone();
			expect(await look()).toEqual(nothing);
			note(route, 'cancel');

			await route.take(scene.hands, scene.page);
			await dialog.press('Go on');
			expect(await lookUntil(bringsOf(route))).toEqual(replayed(bringsOf(route)));
			await dialog.gone();
			note(route, 'go-on');
		});
	});

	describe('hold: nothing until IT says yes, then the same without choosing again', () => {
		test.each(here)('$title', async (route) => {
			const host = holdHost(route.id);
			await open(route.at?.(host) ?? `https://${host}/routes.html?frame=${route.frame ?? ''}`);
			await route.take(scene.hands, scene.page);
			await dialog.press('Ask for a review');
			await dialog.says('You’ll hear');
			expect(await dialog.has('Go on')).toBe(false);
			expect(await look()).toEqual(nothing);
			note(route, 'hold');

			await scene.desk.approveAll('Go ahead.');
			expect(await lookUntil(bringsOf(route))).toEqual(replayed(bringsOf(route)));
			await dialog.says('Go ahead.');
			note(route, 'granted');
		});
	});
});

test('docs/coverage.md says what this run saw', async () => {
	await expect(coverageTable(seen)).toMatchFileSnapshot('../../../docs/coverage.md');
});
