import type { Moment } from '../contracts/vocabulary.ts';
import { pageKeys, shardKeys } from './page-keys.ts';

/*
 * What a content script needs of the browser, and nothing more: this goes into every page, so there is no schema
 * library, no polyfill and no framework here.
 */

export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

/**
 * Everything that is stored about a host: first what says how many shards there are, then those of the host. Where they are
 * gone, another policy has come in between, and it is read once more. To ask at once for the shards of every possible count
 * takes longer than to ask twice.
 */
export async function readForPage(host: string, isAgain = false): Promise<Record<string, unknown>> {
	const { local } = chrome.storage;
	const stored = await local.get<Record<string, unknown>>(Object.values(pageKeys));
	const policy = stored[pageKeys.policy];
	if (!isObject(policy) || typeof policy.shards !== 'number') return stored;
	const keys = shardKeys(host, policy.shards);
	const shards = await local.get<Record<string, unknown>>(keys);
	return isAgain || keys.every((key) => key in shards) ? { ...stored, ...shards } : readForPage(host, true);
}

/** Tells the worker that there is something to say here. It looks for itself at what, and where. */
export async function reportMoment(moment: Moment): Promise<void> {
	await chrome.runtime.sendMessage({ name: 'moment/seen', request: { moment } });
}

/** Address of a page of the extension that a site may open or hold in a frame. */
export function ownPage(page: 'note.html' | 'blocked.html'): string {
	return chrome.runtime.getURL(page);
}

/** Address of the block page for `url`, which it carries behind the `#` as it is. */
export function blockPageFor(url: string, moment: Moment): string {
	return `${ownPage('blocked.html')}${moment === 'visit' ? '' : `?${moment}`}#${url}`;
}

/** Whether the extension that put this script here is still there: it may have been updated or removed. */
export function isExtensionAlive(): boolean {
	return chrome.runtime?.id !== undefined;
}

/** Stored values that decide what is shown about a site. */
export const siteNews = ['policy', 'settings', 'person', 'requests', 'refused', 'fatigue'];

interface Change {
	oldValue?: unknown;
	newValue?: unknown;
}

/**
 * Calls `listener` when one of these stored values has changed, until `signal` aborts.
 *
 * @param isNews whether a change of one of them matters
 */
export function onStored(
	keys: readonly string[],
	listener: () => void,
	signal: AbortSignal,
	isNews: (key: string, change: Change) => boolean = () => true,
): void {
	const onChanged = (changes: Record<string, Change>, area: string) => {
		const isHeard = (key: string) => Object.hasOwn(changes, key) && isNews(key, changes[key] ?? {});
		if (area === 'local' && keys.some(isHeard)) listener();
	};
	chrome.storage.onChanged.addListener(onChanged);
	signal.addEventListener('abort', () => isExtensionAlive() && chrome.storage.onChanged.removeListener(onChanged));
}

/**
 * Calls `listener` when something has changed that decides what is said in a page, until `signal` aborts. That a banner was
 * counted decides about the next ones alone.
 *
 * @param more stored values that matter as well
 */
export function onSiteNews(listener: () => void, signal: AbortSignal, more: readonly string[] = []): void {
	const snoozes = (value: unknown) => JSON.stringify((isObject(value) && value.snoozed) || {});
	onStored([...siteNews, ...more], listener, signal, (key, { oldValue, newValue }) => {
		return key !== pageKeys.fatigue || snoozes(oldValue) !== snoozes(newValue);
	});
}
