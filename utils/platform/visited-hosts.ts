import { browser } from 'wxt/browser';
import { hostAndParents, pageAddress } from '../policy/host.ts';
import { visitedItem } from './items.ts';
import { entry, type LocalStore } from './local-store.ts';
import { runInTab } from './tabs.ts';

/**
 * The browser compares the address of every page with so many hosts. No page pays for it; each host takes 2 KB of the
 * browser, and 10 µs of every start of the worker. Firefox would ask people for one more permission.
 */
export const mostVisited = import.meta.env.FIREFOX ? 0 : 5_000;

/** What the browser tells of a frame that has come to show another page. */
interface Committed {
	tabId: number;
	/** 0 for the page itself. */
	frameId: number;
	url: string;
}

export interface VisitedHosts {
	/** Has the browser tell of pages on these hosts, with those below them, and of no others. */
	settle(hosts: readonly string[]): Promise<void>;
}

/**
 * Puts what tells the worker of a visit into pages on certain hosts, where they are too many to name them to the browser as
 * places for a script. To be called as the worker starts, which the browser may have done to tell it of such a page.
 */
export function visitedHosts(store: LocalStore): VisitedHosts {
	if (import.meta.env.FIREFOX) return { settle: async () => undefined };
	const { onCommitted } = browser.webNavigation;
	let visited = new Set<string>();

	function onPage({ tabId, frameId, url }: Committed): void {
		if (frameId !== 0) return;
		const address = pageAddress(url);
		const isVisited = address && hostAndParents(address.host).some((host) => visited.has(host));
		if (isVisited) void runInTab(tabId, ['due.js']);
	}

	function listenFor(hosts: readonly string[]): void {
		onCommitted.removeListener(onPage);
		visited = new Set(hosts);
		// It takes in the host itself, and one that is written with a dot at its end.
		const url = hosts.map((host) => ({ hostSuffix: `.${host}` }));
		if (url.length > 0) onCommitted.addListener(onPage, { url });
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
	};
}
