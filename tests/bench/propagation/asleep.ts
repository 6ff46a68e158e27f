import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from '../chromium/browser.ts';
import type { Tab } from '../chromium/tab.ts';
import type { Desk } from '../desk/desk.ts';
import { seeBanner } from '../signpost/banner.ts';
import type { Changes } from './changes.ts';

const restMs = 400;
const patience = 120_000;

/**
 * One change that reaches several browsers, each with its own alarm, whose workers were all stopped just before.
 * For each of them, milliseconds from the desk's answer to a visible banner in a page that was open and quiet before.
 *
 * @param waitMs how long the browsers are left alone before, so that the change comes at any time of their minute
 */
export async function asleepRound(
	browsers: readonly Browser[],
	desk: Desk,
	change: Changes,
	waitMs: number,
): Promise<number[]> {
	await using open = new AsyncDisposableStack();
	const tabs: Tab[] = [];
	for (const browser of browsers) {
		const tab = open.use(await browser.openTab());
		await tab.load(change.nextPage());
		tabs.push(tab);
	}
	await delay(restMs + waitMs);
	const seen = tabs.map((tab) => seeBanner(tab, patience).then(() => performance.now()));
	await Promise.all(browsers.map((browser) => browser.workers.stop()));
	const [published, ...at] = await Promise.all([change.publishNext(desk), ...seen]);
	return at.map((each) => each - published);
}
