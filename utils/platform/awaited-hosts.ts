import { browser } from 'wxt/browser';
import { awaitedItem } from './items.ts';
import type { LocalStore } from './local-store.ts';
import { type NamedHosts, namedHosts } from './named-hosts.ts';

/** Of so many hosts this browser tells as somebody sets out for them: each takes 10 µs of every start of the worker. */
export const mostAwaited = import.meta.env.FIREFOX ? 0 : 1_000;

/**
 * Has Chromium tell as somebody sets out for a page on certain hosts, in a tab or in a frame: its site has not answered yet.
 * To be called as the worker starts, which the browser may have done to tell of one.
 */
export function awaitedHosts(store: LocalStore, onWay: (host: string) => Promise<void>): NamedHosts {
	if (import.meta.env.FIREFOX) return { settle: async () => undefined };
	// Where it fails, hooks come with the first sign of somebody.
	const onNamed = (_: unknown, host: string) => void onWay(host).catch(() => undefined);
	return namedHosts(browser.webNavigation.onBeforeNavigate, awaitedItem, store, onNamed);
}
