import type { BannerMemory } from '../contracts/banner.ts';
import type { Moment } from '../contracts/vocabulary.ts';
import { bannerKey, pageKeys, shardKeys } from './page-keys.ts';

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

/** How the person left the banner. Looked at as far as it is used, as there is no schema library here. */
export async function readBannerMemory(): Promise<BannerMemory> {
	const { [bannerKey]: stored } = await chrome.storage.local.get(bannerKey);
	return isBannerMemory(stored) ? stored : { place: 'top', small: [] };
}

function isBannerMemory(value: unknown): value is BannerMemory {
	return isObject(value) && 'place' in value && Array.isArray(value.small);
}

/** Address of a page of the extension that sites may hold in a frame. */
export function ownPage(page: 'note.html'): string {
	return chrome.runtime.getURL(page);
}

/** Whether the extension that put this script here is still there: it may have been updated or removed. */
export function isExtensionAlive(): boolean {
	return chrome.runtime?.id !== undefined;
}

/** Stored values that decide what is shown about a site. */
export const siteNews = ['policy', 'settings', 'person', 'requests', 'refused', 'fatigue'];

/** Calls `listener` when one of these stored values has changed, until `signal` aborts. */
export function onStored(keys: readonly string[], listener: () => void, signal: AbortSignal): void {
	const onChanged = (changes: Record<string, unknown>, area: string) => {
		if (area === 'local' && keys.some((key) => Object.hasOwn(changes, key))) listener();
	};
	chrome.storage.onChanged.addListener(onChanged);
	signal.addEventListener('abort', () => isExtensionAlive() && chrome.storage.onChanged.removeListener(onChanged));
}
