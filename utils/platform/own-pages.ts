import { browser } from 'wxt/browser';
import { type Moment, moments } from '../contracts/vocabulary.ts';
import { pageAddress } from '../policy/host.ts';
import { tellFrame } from './frames.ts';
import { blockPageFor, ownPage } from './page.ts';

/** The web address that a block page stands for; `null` for anything else. */
export function blockedAddress(page: string): string | null {
	if (!page.startsWith(ownPage('blocked.html'))) return null;
	const url = page.slice(page.indexOf('#') + 1);
	return pageAddress(url) && url;
}

/** The moment at which a block page came. */
export function blockedMoment(page: string): Moment {
	return moments.find((moment) => page.startsWith(blockPageFor('', moment))) ?? 'visit';
}

/** The tab that the person looks at in this window. */
async function shownTab() {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	return tab;
}

/** The web address that the person looks at in this window: the tab's own, or the one that a block page stands for. */
export async function shownAddress(): Promise<string | null> {
	const url = (await shownTab())?.url ?? '';
	return blockedAddress(url) ?? (pageAddress(url) && url);
}

/** Tells the scripts of the page that the person looks at something. Returns what they answer, see `tellFrame`. */
export async function tellShown(message: unknown): Promise<unknown> {
	const tab = (await shownTab())?.id;
	return tab === undefined ? undefined : tellFrame({ tab, frame: 0 }, message);
}

/** Leaves a page of ours: back to where the person came from, or away with the tab where there is no "back". */
export async function leave(): Promise<void> {
	if (history.length > 1) {
		history.back();
		return;
	}
	const tab = await browser.tabs.getCurrent();
	if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

/** Runs a file of the extension in this page of ours. */
export async function runHere(file: string): Promise<void> {
	await import(/* @vite-ignore */ browser.runtime.getURL(file));
}

/** Opens "What IT sees" in a tab of its own. */
export async function openLedger(): Promise<void> {
	await browser.tabs.create({ url: browser.runtime.getURL('what-it-sees.html') });
}

/** Opens the popup as a click on the toolbar does. */
export async function openPopup(): Promise<void> {
	await browser.action.openPopup();
}

export function openOptions(): void {
	void browser.runtime.openOptionsPage();
}
