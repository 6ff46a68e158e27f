import { hookedItem, personItem, policyItem, shardItem } from '../../platform/items.ts';
import type { LocalStore } from '../../platform/local-store.ts';
import { pageAddress } from '../../policy/host.ts';
import { guardedHosts, hasPattern } from './guarded-hosts.ts';

/** Of so many hosts it is remembered that files are stopped there. */
const mostMet = 50;

/** A policy of more shards, some 5,000 patterns, is not gone through for the hosts that it guards. */
const mostShards = 128;

/**
 * Where the hooks are in a page before its first script: on the hosts that a policy of usual size guards, and on those
 * where this browser has stopped files, or would have.
 */
export interface HookedHosts {
	/** Tells the browser, where it does not know yet. */
	settle(): Promise<void>;
	/** Files are stopped at this address: its next page has the hooks first. */
	meet(url: string): Promise<void>;
}

/** @param hook has the browser run the hooks on these hosts, and on no others */
export function hookedHosts(store: LocalStore, hook: (hosts: readonly string[]) => Promise<void>): HookedHosts {
	let turn = Promise.resolve();

	async function guarded(): Promise<string[]> {
		const stored = await store.read([policyItem, personItem]);
		const policy = stored.get(policyItem);
		if (policy === null || policy.shards > mostShards) return [];
		const files = Array.from({ length: policy.shards }, (_, index) => shardItem(policy.shards, index));
		const shards = await store.read(files);
		return guardedHosts(
			files.flatMap((file) => shards.get(file) ?? []),
			stored.get(personItem).groups,
			policy.responses,
		);
	}

	async function tellBrowser(): Promise<void> {
		const met = (await store.read([hookedItem])).get(hookedItem);
		await hook([...new Set([...(await guarded()), ...met])]);
	}

	/** One after the other, so that what is known last is what the browser is told last. */
	function settle(): Promise<void> {
		turn = turn.catch(() => undefined).then(tellBrowser);
		return turn;
	}

	return {
		settle,
		async meet(url) {
			const host = pageAddress(url)?.host;
			if (host === undefined || !hasPattern(host)) return;
			await store.update(hookedItem, (hosts) => [...hosts.filter((one) => one !== host), host].slice(-mostMet));
			await settle();
		},
	};
}
