import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../../../scripts/stage/until.ts';
import { keyboardIn } from '../../../fixtures/keyboard.ts';
import { checkForNews } from '../../../fixtures/popup.ts';
import type { UploadScene } from '../support/scene.ts';
import { holdHost, pauseHost } from '../support/test-apps.ts';

const file = join(import.meta.dirname, '..', 'files', 'a.txt');
const reason = 'zebra crossing';
const purpose = 'level crossing';

export function typedInDialog(open: () => UploadScene): void {
	let scene: UploadScene;
	beforeAll(() => {
		scene = open();
	});

	async function setAskReason(isAsked: boolean): Promise<void> {
		const version = await scene.desk.publish((policy) => {
			policy.upload.askReason = isAsked;
		});
		await checkForNews(scene, version);
		await scene.page.bringToFront();
	}

	/** Waits until the dialog's field has the focus, fills it in and sends it, with the keyboard alone. */
	async function typeInto(field: string, text: string): Promise<void> {
		const keyboard = keyboardIn(scene.stage, scene.page);
		await until(async () => (await keyboard.focused()).includes(field), `the focus in "${field}"`);
		// Firefox's tests are shown no frame of an extension.
		const frame = scene.page.frames().find((one) => one.url().endsWith('/note.html'));
		await frame?.waitForFunction(() => innerHeight >= document.body.offsetHeight);
		await keyboard.type(text);
		await keyboard.press('Tab');
		await keyboard.press('Enter');
	}

	describe('what is typed into the dialog', () => {
		beforeAll(() => setAskReason(true));
		afterAll(() => setAskReason(false));

		test('says what it is for, once somebody has asked', async () => {
			const { page, dialog, hands } = scene;
			await page.goto(`https://${holdHost('hostile')}/listening.html`);
			await hands.choose(() => page.click('#files'), [file]);
			await dialog.press('Ask for a review');
			await dialog.says('Want to add what it’s for?');
			await dialog.press('Add a sentence');
			await typeInto('What is it for?', purpose);
			await dialog.says(`You added: “${purpose}`);
			expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual([]);
			await until(() => scene.desk.wasTold(purpose), 'the sentence at the desk');
			await dialog.press('Cancel');
			await dialog.gone();
		});

		test('is heard by IT, and not by a page that listens to everything', async () => {
			const { page, dialog, hands } = scene;
			await page.goto(`https://${pauseHost}/listening.html`);
			await hands.choose(() => page.click('#files'), [file]);
			await dialog.press('Go on');
			await typeInto('Why does it have to be', reason);
			await dialog.gone();
			expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual([]);
			expect(await page.$eval('#files', (input) => Reflect.get(input, 'files').length)).toBe(1);
			await checkForNews(scene);
			const told = () => JSON.stringify(scene.desk.uploads());
			await until(
				() => told().includes(reason),
				async () => `the reason at the desk; it has ${told()}`,
			);
		});
	});
}
