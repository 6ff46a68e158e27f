import { browser } from 'wxt/browser';
import { hostAndParents, pageAddress } from '../policy/host.ts';
import { mostTold } from '../policy/told-hosts.ts';
import { visitedItem } from './items.ts';
import { entry, type LocalStore } from './local-store.ts';
import { hasPattern } from './match-pattern.ts';
import { addressOfTab, runInDocument, runInTab, type WebTab } from './tabs.ts';

/** Of so many hosts this browser is told. In Firefox `host-scripts.ts` does it. */
export const mostVisited = import.meta.env.FIREFOX ? mostTold.firefox : mostTold.chromium;

/** When pages read that may be on a host of which is not told: in Chromium the hosts that matter most are among the first. */
export const untold = import.meta.env.FIREFOX ? 'once-shown' : 'at-input';

/** Whether visits to this host can be told of. */
export function canTellOf(host: string): boolean {
	return !import.meta.env.FIREFOX || hasPattern(host);
}

/** What the browser tells of a frame that has come to show another page. */
interface Committed {
	tabId: number;
	/** That of a page itself is `outermost_frame`, also while it is prerendered and nobody sees it. */
	frameType: string;
	documentId: string;
	url: string;
}

export interface VisitedHosts {
	/** Has the browser tell of pages on these hosts, with those below them, and of no others. */
	settle(hosts: readonly string[]): Promise<void>;
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
	const { onCommitted } = browser.webNavigation;
	let visited = new Set<string>();

	async function onPage({ tabId, frameType, documentId, url }: Committed): Promise<void> {
		if (frameType !== 'outermost_frame') return;
		const address = pageAddress(url);
		const isVisited = address && hostAndParents(address.host).some((host) => visited.has(host));
		const isSeen = isVisited && (await runInDocument(tabId, documentId, ['visited.js'])) === true;
		if (isSeen) await onVisit({ id: tabId, url });
	}

	function onNamed(page: Committed): void {
		void onPage(page);
	}

	function listenFor(hosts: readonly string[]): void {
		onCommitted.removeListener(onNamed);
		visited = new Set(hosts);
		// It takes in the host itself, and one that is written with a dot at its end.
		const url = hosts.map((host) => ({ hostSuffix: `.${host}` }));
		if (url.length > 0) onCommitted.addListener(onNamed, { url });
	}

	/** Of what woke the worker the browser tells those that listen at once; which hosts there are is known only later. */
	function onAny(page: Committed): void {
		void turn.then(() => onPage(page));
	}

	async function begin(): Promise<void> {
		try {
			listenFor((await store.read([visitedItem])).get(visitedItem));
		} finally {
			onCommitted.removeListener(onAny);
		}
	}

	onCommitted.addListener(onAny);
	let turn = begin().catch(() => undefined);
	return {
		settle(hosts) {
			const settled = turn.then(async () => {
				if (hosts.length === visited.size && hosts.every((host) => visited.has(host))) return;
				// In this order: the browser forgets no hosts but those that the worker knows it was told of.
				listenFor(hosts);
				await store.write([entry(visitedItem, [...hosts])]);
			});
			turn = settled.catch(() => undefined);
			return settled;
		},
		async look(tab) {
			const isSeen = (await runInTab(tab, ['visited.js'])) === true;
			const url = isSeen && (await addressOfTab(tab));
			if (url) await onVisit({ id: tab, url });
		},
	};
}
