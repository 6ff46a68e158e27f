import { browser } from 'wxt/browser';
import { mostTold } from '../policy/told-hosts.ts';
import { visitedItem } from './items.ts';
import type { LocalStore } from './local-store.ts';
import { hasPattern } from './match-pattern.ts';
import { type NamedHosts, namedHosts } from './named-hosts.ts';
import { addressOfTab, runInDocument, runInTab, type WebTab } from './tabs.ts';

/** Of so many hosts this browser is told. In Firefox `host-scripts.ts` does it. */
export const mostVisited = import.meta.env.FIREFOX ? mostTold.firefox : mostTold.chromium;

/** When pages read that may be on a host of which is not told: in Chromium the hosts that matter most are among the first. */
export const untold = import.meta.env.FIREFOX ? 'once-shown' : 'at-input';

/** Whether visits to this host can be told of. */
export function canTellOf(host: string): boolean {
	return !import.meta.env.FIREFOX || hasPattern(host);
}

/** So often a script is put anew into a page that has not begun. */
const mostDropped = 20;

/** What the browser tells of a frame that has come to show another page. */
interface Committed {
	tabId: number;
	/** That of a page itself is `outermost_frame`, also while it is prerendered and nobody sees it. */
	frameType: string;
	documentId: string;
	url: string;
}

export interface VisitedHosts extends NamedHosts {
	/** Does what is done at a visit, if this tab shows a page by now that came before its host was told of. */
	look(tab: number): Promise<void>;
}

/**
 * Has Chromium tell of pages on certain hosts. To be called as the worker starts, which the browser may have done to tell of
 * one.
 *
 * @param onVisit called for a page that somebody sees and that was not looked at before
 */
export function visitedHosts(store: LocalStore, onVisit: (tab: WebTab) => Promise<void>): VisitedHosts {
	if (import.meta.env.FIREFOX) return { settle: async () => undefined, look: async () => undefined };

	async function onPage({ tabId, frameType, documentId, url }: Committed): Promise<void> {
		if (frameType !== 'outermost_frame') return;
		// It waits for the page to begin. What waits is dropped, and is `null`, whenever scripts are named anew for some host.
		let isSeen: unknown = null;
		for (let i = 0; i < mostDropped && isSeen === null; i++) {
			isSeen = await runInDocument(tabId, documentId, ['visited.js']);
		}
		if (isSeen === true) await onVisit({ id: tabId, url });
	}

	const { settle } = namedHosts(browser.webNavigation.onCommitted, visitedItem, store, (page) => void onPage(page));
	return {
		settle,
		async look(tab) {
			const isSeen = (await runInTab(tab, ['visited.js'])) === true;
			const url = isSeen && (await addressOfTab(tab));
			if (url) await onVisit({ id: tab, url });
		},
	};
}
