import type { Shard } from '../contracts/policy-wire.ts';
import type { HostPlan } from '../platform/host-scripts.ts';
import {
	hookedItem,
	metItem,
	type PolicyInForce,
	personItem,
	policyItem,
	shardItem,
	visitedItem,
} from '../platform/items.ts';
import type { Item, LocalStore } from '../platform/local-store.ts';
import { hasPattern } from '../platform/match-pattern.ts';
import { hostAndParents, pageAddress } from '../policy/host.ts';
import { shardsOfHost } from '../policy/shards.ts';
import { type BlockedHosts, blockedNow } from './blocked-hosts.ts';
import { guardedHosts } from './upload/guarded-hosts.ts';
import { planVisits, type Telling } from './visit-plan.ts';
import { speaksOfUnlisted, watchedHosts } from './watched-hosts.ts';

/** Of so many hosts it is remembered that files are stopped there. */
const mostHooked = 50;

/** Of so many hosts it is remembered that a page had to find out by itself. */
const mostMet = 200;

/** A policy of more shards, some 20,000 patterns, is not gone through for what it says of which host. */
const mostShards = 512;

interface Browser extends Telling {
	/** Has it do as planned, and nothing else. */
	tell(plan: HostPlan): Promise<void>;
	/** On so many hosts it closes pages by a script. */
	mostClosed: number;
}

/**
 * Which hosts the browser prepares for. The hooks: those where a policy of usual size holds files, and those where this
 * browser has stopped files, or would have. What tells the worker of a visit: those of which the policy has something to
 * say; of more than the browser can tell of, those where most is at stake, and those that somebody has been to. What replaces
 * a page: those that are closed.
 */
export interface PreparedHosts {
	/** Tells the browser, where it does not know yet. */
	settle(): Promise<void>;
	/** Files are stopped at this address: its next page has the hooks first. */
	meetFile(url: string): Promise<void>;
	/**
	 * A page at this address had to find out by itself that there is something to say: of the next the browser tells. Returns
	 * whether it does since now.
	 */
	meetVisit(url: string): Promise<boolean>;
}

/** The plan without what it says of closed hosts: nothing else runs there. */
function whereOpen(plan: HostPlan): HostPlan {
	const isClosed = new Set(plan.closed.hosts);
	const isOpen = (host: string) => !isClosed.has(host);
	return { ...plan, hooked: plan.hooked.filter(isOpen), visited: plan.visited.filter(isOpen) };
}

export function preparedHosts(store: LocalStore, browser: Browser, now: () => number): PreparedHosts {
	const { mostClosed, untold } = browser;
	let turn = Promise.resolve();

	/** Those shards that can be read. */
	async function shardsAt(count: number, indexes: Iterable<number>): Promise<Shard[]> {
		const files = [...indexes].map((index) => shardItem(count, index));
		const read = await store.read(files);
		return files.flatMap((file) => read.get(file) ?? []);
	}

	/** Which shards are gone through: of a large policy those of hosts that somebody has been to. */
	function indexesOf({ shards }: PolicyInForce, met: readonly string[]): Set<number> {
		if (shards <= mostShards) return new Set(Array.from({ length: shards }, (_, index) => index));
		return new Set(met.flatMap((host) => shardsOfHost(host, shards)));
	}

	/** What follows from policy and person. */
	async function ofPolicy(blocked: BlockedHosts): Promise<Omit<HostPlan, 'closed'>> {
		const stored = await store.read([policyItem, personItem, metItem]);
		const [policy, person, met] = [stored.get(policyItem), stored.get(personItem), stored.get(metItem)];
		if (policy === null) return { hooked: [], visited: [], others: 'never' };
		const indexes = indexesOf(policy, met);
		const shards = await shardsAt(policy.shards, indexes);
		const hooked = guardedHosts(shards, person.groups, policy.responses);
		// What is broken is mended once a page has come upon it.
		const isBroken = shards.length < indexes.size;
		if (isBroken || speaksOfUnlisted(policy)) return { hooked, visited: [], others: 'once-shown' };

		const isWhole = policy.shards <= mostShards;
		const found = watchedHosts(shards, person, policy);
		const { stale, ...visits } = planVisits({ found, isWhole, met, blocked }, browser);
		if (stale.length > 0) await store.update(metItem, (hosts) => hosts.filter((host) => !stale.includes(host)));
		return { hooked, ...visits };
	}

	async function tellBrowser(): Promise<void> {
		const met = (await store.read([hookedItem])).get(hookedItem);
		const blocked = await blockedNow(store, now());
		const closed = { hosts: blocked.hosts.filter(hasPattern).slice(0, mostClosed), except: blocked.except };
		const { hooked, ...plan } = await ofPolicy(blocked);
		await browser.tell(whereOpen({ hooked: [...new Set([...hooked, ...met])], ...plan, closed }));
	}

	/** One after the other, so that what is known last is what the browser is told last. */
	function settle(): Promise<void> {
		turn = turn.catch(() => undefined).then(tellBrowser);
		return turn;
	}

	async function remember(item: Item<string[]>, host: string, most: number): Promise<void> {
		await store.update(item, (hosts) => [...hosts.filter((one) => one !== host), host].slice(-most));
		await settle();
	}

	return {
		settle,
		async meetFile(url) {
			const host = pageAddress(url)?.host;
			if (host !== undefined && hasPattern(host)) await remember(hookedItem, host, mostHooked);
		},
		async meetVisit(url) {
			const host = pageAddress(url)?.host;
			if (untold !== 'at-input' || host === undefined) return false;
			const stored = await store.read([policyItem, personItem, visitedItem]);
			const [policy, person] = [stored.get(policyItem), stored.get(personItem)];
			if (policy === null || speaksOfUnlisted(policy)) return false;
			const isIn = (hosts: readonly string[]) => hostAndParents(host).some((one) => hosts.includes(one));
			if (isIn(stored.get(visitedItem))) return false;
			const shards = await shardsAt(policy.shards, shardsOfHost(host, policy.shards));
			if (!isIn(watchedHosts(shards, person, policy))) return false;
			await remember(metItem, host, mostMet);
			return true;
		},
	};
}
