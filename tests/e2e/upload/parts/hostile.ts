import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { hooksComeFirst } from '../../../fixtures/hooks-first.ts';
import type { UploadScene } from '../support/scene.ts';
import { holdHost, hostilePauseHost, unlistedHost } from '../support/test-apps.ts';
import { getsNothing, isReady } from './gets-nothing.ts';

const files = [join(import.meta.dirname, '..', 'files', 'a.txt')];

/** What is out of reach where it is held without "Go on", and where the button is there to be forged. */
const preparedHost = holdHost('hostile');
const places = [
	{ place: 'where files hold, on its first page', host: preparedHost, isMet: true },
	{ place: 'where files pause, on its first page', host: hostilePauseHost, isMet: true },
	{ place: 'on no list, from its second page on', host: unlistedHost, isMet: false },
];

export function hostilePages(theScene: () => UploadScene): void {
	let scene: UploadScene;
	beforeAll(() => {
		scene = theScene();
	});

	async function open(host: string, page: string): Promise<void> {
		await scene.page.goto(`https://${host}/${page}`);
		await isReady(scene.page);
	}

	/** Somebody is there, and the browser is told that files are stopped here. */
	async function meet(host: string): Promise<void> {
		const { page, stage } = scene;
		await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
		await page.mouse.move(200, 200);
		await hooksComeFirst(stage, host);
		await page.bringToFront();
	}

	/** Somebody clicks where nothing is, and the browser has told of it. */
	async function clickAside(): Promise<void> {
		await scene.page.mouse.click(400, 500);
		await scene.page.evaluate(
			() =>
				new Promise((resolve) => {
					new PerformanceObserver(resolve).observe({ type: 'first-input', buffered: true });
				}),
		);
	}

	test.each([
		['as it came', unlistedHost, 'first-visit.html', false],
		['written anew by itself, after a first click', `rewritten-${unlistedHost}`, 'first-visit.html?rewritten', true],
	])(
		'the first page of a service on no list gets nothing, once somebody is there: %s',
		async (_, host, address, isAnew) => {
			const { hands, page, dialog } = scene;
			await open(host, address);
			if (isAnew) await clickAside();
			await meet(host);
			await hands.choose(() => page.click('#choose'), files);
			await dialog.says('Hold on');
			expect(await page.evaluate(() => Reflect.get(window, 'caught'))).toEqual([]);
			await dialog.press('Cancel');
			await dialog.gone();
		},
	);

	describe.each(places)('a page that fights back, $place', ({ host, isMet }) => {
		beforeAll(async () => {
			if (!isMet) {
				await open(host, 'first-visit.html');
				await meet(host);
			}
			await open(host, 'hostile.html');
		});

		getsNothing(theScene);
	});

	test('a page that listens in its frames before they have loaded does not hear the two worlds meet', async () => {
		await open(preparedHost, 'early.html');
		expect(await scene.page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
	});
}
