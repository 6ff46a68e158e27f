import type { HostPlan } from '../platform/host-scripts.ts';
import { hookedItem, personItem, policyItem, shardItem } from '../platform/items.ts';
import type { LocalStore } from '../platform/local-store.ts';
import { hasPattern } from '../platform/match-pattern.ts';
import { pageAddress } from '../policy/host.ts';
import { blockedNow } from './blocked-hosts.ts';
import { guardedHosts } from './upload/guarded-hosts.ts';
import { watchedHosts } from './watched-hosts.ts';

/** Of so many hosts it is remembered that files are stopped there. */
const mostMet = 50;

/** A policy of more shards, some 20,000 patterns, is not gone through for what it says of which host. */
const mostShards = 512;

interface Browser {
	/** Has it do as planned, and nothing else. */
	tell(plan: HostPlan): Promise<void>;
	/** On so many hosts it closes pages by a script. */
	mostClosed: number;
	/** Of visits to so many hosts it tells the worker. */
	mostVisited: number;
	/** Whether it can tell of visits to this one. */
	canTellOf(host: string): boolean;
}

/**
 * Which hosts the browser prepares for. The hooks: those where a policy of usual size holds files, and those where this
 * browser has stopped files, or would have. What tells the worker of a visit: those of which the policy has something to
 * say. What replaces a page: those that are closed.
 */
export interface PreparedHosts {
	/** Tells the browser, where it does not know yet. */
	settle(): Promise<void>;
	/** Files are stopped at this address: its next page has the hooks first. */
	meet(url: string): Promise<void>;
}

/** The plan without what it says of closed hosts: nothing else runs there. */
function whereOpen(plan: HostPlan): HostPlan {
	const isClosed = new Set(plan.closed.hosts);
	const isOpen = (host: string) => !isClosed.has(host);
	return { ...plan, hooked: plan.hooked.filter(isOpen), visited: plan.visited?.filter(isOpen) ?? null };
}

export function preparedHosts(store: LocalStore, browser: Browser, now: () => number): PreparedHosts {
	const { mostClosed, mostVisited, canTellOf } = browser;
	let turn = Promise.resolve();

	async function closed(): Promise<HostPlan['closed']> {
		const { hosts, except } = await blockedNow(store, now());
		return { hosts: hosts.filter(hasPattern).slice(0, mostClosed), except };
	}

	/** What follows from policy and person. */
	async function ofPolicy(): Promise<Omit<HostPlan, 'closed'>> {
		const stored = await store.read([policyItem, personItem]);
		const [policy, person] = [stored.get(policyItem), stored.get(personItem)];
		if (policy === null) return { hooked: [], visited: [] };
		if (policy.shards > mostShards) return { hooked: [], visited: null };
		const files = Array.from({ length: policy.shards }, (_, index) => shardItem(policy.shards, index));
		const read = await store.read(files);
		const shards = files.flatMap((file) => read.get(file) ?? []);
		const hooked = guardedHosts(shards, person.groups, policy.responses);
		// What is broken is mended once a page has come upon it.
		const isWhole = shards.length === files.length;
		const found = isWhole ? watchedHosts(shards, person, policy, mostVisited) : null;
		return { hooked, visited: found?.every(canTellOf) ? found : null };
	}

	async function tellBrowser(): Promise<void> {
		const met = (await store.read([hookedItem])).get(hookedItem);
		const { hooked, ...plan } = await ofPolicy();
		await browser.tell(whereOpen({ hooked: [...new Set([...hooked, ...met])], ...plan, closed: await closed() }));
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
