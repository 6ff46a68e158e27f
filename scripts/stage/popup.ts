import type { Page } from 'puppeteer-core';
import type { StageBrowser } from './stage-browser.ts';

/** Opens the popup from the toolbar, over a page. Chromium alone. */
export async function openToolbarPopup(stage: StageBrowser, over: Page): Promise<Page> {
	const url = stage.extensionUrl('popup.html');
	const [signpost] = (await stage.browser.extensions()).values();
	if (!signpost) throw new Error('there is no extension in this browser');
	const opened = stage.browser.waitForTarget((target) => target.url() === url);
	await over.bringToFront();
	await over.triggerExtensionAction(signpost);
	return (await opened).asPage();
}
