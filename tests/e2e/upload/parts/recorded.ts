import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../../../scripts/stage/until.ts';
import { checkForNews } from '../../../fixtures/popup.ts';
import type { UploadScene } from '../support/scene.ts';
import { holdHost, pauseHost, textOver } from '../support/test-apps.ts';

const at = (name: string) => join(import.meta.dirname, '..', 'files', name);
const secret = 'x'.repeat(textOver + 1);

const two = { count: 2, sizeClass: 'under-1mb' };
const one = { count: 1, sizeClass: 'under-1mb' };
const paused = { app: 'pause', response: 'pause' };
const held = { app: 'hold-recorded', response: 'hold' };

/** Counts everything from the first upload on, so it comes first. */
export function recordedOutcomes(open: () => UploadScene): void {
	let scene: UploadScene;
	/** How many lines were looked at before. */
	let before = 0;
	beforeAll(() => {
		scene = open();
	});

	async function go(host: string): Promise<void> {
		await scene.page.goto(`https://${host}/limits.html`);
	}

	async function choose(...names: readonly string[]): Promise<void> {
		const click = () => scene.page.locator('#files').click({ offset: { x: 30, y: 8 } });
		await scene.hands.choose(click, names.map(at));
	}

	async function answer(...buttons: readonly string[]): Promise<void> {
		for (const button of buttons) await scene.dialog.press(button);
		await scene.dialog.gone();
	}

	async function sync(version?: number): Promise<void> {
		await checkForNews(scene, version);
		await scene.page.bringToFront();
	}

	/** The lines that came to the desk since the last time, as soon as there are so many. */
	async function recorded(count: number) {
		await sync();
		const found = await until(
			() => {
				const uploads = scene.desk.uploads().slice(before);
				return uploads.length >= count && uploads;
			},
			async () => `${count} lines at the desk; there are ${JSON.stringify(scene.desk.uploads().slice(before))}`,
		);
		before += found.length;
		return found;
	}

	describe('what the desk has in its database of an upload', () => {
		test('that it was stopped, and what the person did then: no name, no content', async () => {
			await go(pauseHost);
			await choose('a.txt', 'b.txt');
			await answer('Cancel');
			await choose('a.txt');
			await answer('Go on');
			await scene.hands.drop('#drop', { text: secret });
			await answer('Cancel');
			expect(await recorded(6)).toEqual([
				{ ...paused, outcome: 'held', files: two },
				{ ...paused, outcome: 'cancelled', files: two },
				{ ...paused, outcome: 'held', files: one },
				{ ...paused, outcome: 'went-on', files: one },
				{ ...paused, outcome: 'held', files: null },
				{ ...paused, outcome: 'cancelled', files: null },
			]);
		});

		test('that IT said yes, and it went through', async () => {
			await go(holdHost('recorded'));
			await choose('a.txt', 'b.txt');
			await scene.dialog.press('Ask for a review');
			await scene.dialog.says('You’ll hear');
			await scene.desk.approveAll('Go ahead.');
			await scene.dialog.says('Go ahead.');
			await answer('Close');
			expect(await recorded(3)).toEqual([
				{ ...held, outcome: 'held', files: two },
				{ ...held, outcome: 'asked', files: null },
				{ ...held, outcome: 'granted', files: two },
			]);
		});

		test('names where the policy asks for them', async () => {
			const version = await scene.desk.publish((policy) => {
				policy.privacy.fileNames = true;
			});
			await sync(version);
			await go(pauseHost);
			await choose('b.txt');
			await answer('Cancel');
			const named = { ...one, names: ['b.txt'] };
			expect(await recorded(2)).toEqual([
				{ ...paused, outcome: 'held', files: named },
				{ ...paused, outcome: 'cancelled', files: named },
			]);
		});
	});
}
