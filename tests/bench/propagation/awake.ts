import { setTimeout as delay } from 'node:timers/promises';
import type { MessageName } from '../../../utils/contracts/messages.ts';
import { z } from '../../../utils/contracts/zod.ts';
import type { Browser } from '../chromium/browser.ts';
import type { Desk } from '../desk/desk.ts';
import type { StreamWatch } from '../desk/stream-watch.ts';
import { seeBanner } from '../signpost/banner.ts';
import type { Changes } from './changes.ts';

/** The page and the sentinel are at rest by then. */
const restMs = 400;
const stay: MessageName = 'stream/stay';
const askToStay = `chrome.runtime.sendMessage({ name: '${stay}', request: null }).then(() => null)`;

/**
 * One change with the worker awake and its stream open, as it is while somebody waits for an answer.
 * Milliseconds from the desk's answer to a visible banner in a page that was open and quiet before.
 */
export async function awakeRound(browser: Browser, desk: Desk, watch: StreamWatch, change: Changes): Promise<number> {
	await using page = await browser.openExtensionPage('manifest.json');
	await using tab = await browser.openTab();
	await tab.load(change.nextPage());
	await delay(restMs);
	await page.session.evaluate(askToStay, z.null());
	await watch.open();
	const seen = seeBanner(tab).then(() => performance.now());
	const [published, at] = await Promise.all([change.publishNext(desk), seen]);
	return Math.max(0, at - published);
}
