import type { Page } from 'puppeteer-core';
import { copyFiles } from '../../../fixtures/clipboard.ts';
import { chooseInFrames } from './frame-choosers.ts';
import type { Hands } from './hands.ts';

/**
 * A person's hands in Chromium, over the DevTools protocol.
 *
 * @param display where its window is, with a clipboard that can hold files; without a window it can hold pictures alone
 */
export async function chromiumHands(page: Page, display?: Readonly<Record<string, string>>): Promise<Hands> {
	const session = await page.createCDPSession();
	await session.send('Browser.grantPermissions', {
		permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
	});

	return {
		async choose(open, files) {
			const chooser = page.waitForFileChooser({ timeout: 5_000 });
			chooser.catch(() => {});
			// Choosers are intercepted only once the browser was told so.
			await session.send('Page.setInterceptFileChooserDialog', { enabled: true });
			const inFrames = await chooseInFrames(page);
			await open();
			const found = await Promise.race([chooser, inFrames.opened]);
			if (typeof found === 'function') await found(files ?? []);
			else if (files === null) await found.cancel();
			else await found.accept([...files]);
			await inFrames.close();
		},
		async drop(selector, { files = [], text }) {
			const element = await page.waitForSelector(selector);
			await element?.scrollIntoView();
			const box = await element?.boundingBox();
			if (!box) throw new Error(`nothing to drop on at ${selector}`);
			const items = text === undefined ? [] : [{ mimeType: 'text/plain', data: text }];
			const data = { items, files: [...files], dragOperationsMask: 1 };
			for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
				await session.send('Input.dispatchDragEvent', { type, x: box.x + 20, y: box.y + 15, data });
			}
		},
		async paste(selector, { files, text }) {
			await page.bringToFront();
			if (files && display) await copyFiles(files, display);
			else if (files) await page.evaluate(copyPicture);
			else await page.evaluate((copied) => navigator.clipboard.writeText(copied), text ?? '');
			await page.focus(selector);
			await page.keyboard.down('Control');
			await page.keyboard.press('KeyV', { commands: ['Paste'] });
			await page.keyboard.up('Control');
		},
	};
}

/** A page can copy pictures alone, whatever file is asked for. */
async function copyPicture(): Promise<void> {
	const canvas = Object.assign(document.createElement('canvas'), { width: 2, height: 2 });
	const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done));
	if (picture) await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}
