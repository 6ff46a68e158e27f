import type { Shard } from '../contracts/policy-wire.ts';
import type { HostPlan } from '../platform/host-scripts.ts';
import {
	hookedItem,
	metItem,
	type PolicyInForce,
	personItem,
	policyItem,
	reachedItem,
	shardItem,
	visitedItem,
} from '../platform/items.ts';
import type { Item, LocalStore } from '../platform/local-store.ts';
import { hasPattern } from '../platform/match-pattern.ts';
import { oneByOne } from '../platform/one-by-one.ts';
import { hostAndParents, pageAddress } from '../policy/host.ts';
import { shardsOfHost } from '../policy/shards.ts';
import { type BlockedHosts, blockedNow } from './blocked-hosts.ts';
import { mostReached, planHooks, type Stopping } from './hook-plan.ts';
import { guardedHosts } from './upload/guarded-hosts.ts';
import { planVisits, type Telling } from './visit-plan.ts';
import { speaksOfUnlisted, watchedHosts } from './watched-hosts.ts';

/** Of so many hosts it is remembered that files are stopped there. */
const mostHooked = 50;

/** So many are remembered that somebody set out for. Once there are, it is planned anew, and the newest stay. */
const mostRemembered = 40;

/** Of so many hosts it is remembered that a page had to find out by itself. */
const mostMet = 200;

/** A policy of more shards, some 20,000 patterns, is not gone through for what it says of which host. */
const mostShards = 512;

interface Browser extends Telling {
	/** Has it do as planned, and nothing else. */
	tell(plan: HostPlan): Promise<void>;
	/** Has pages on this host have the hooks too, at once. */
	hookAlso(host: string): Promise<void>;
	/** Of so many hosts it tells as somebody sets out for them. */
	mostAwaited: number;
	/** On so many hosts it closes pages by a script. */
	mostClosed: number;
}

/**
 * Which hosts the browser prepares for. The hooks: the strictest of those where a policy of usual size stops files, the others
 * once somebody sets out for them, and those where this browser has stopped files, or would have. What tells the worker of a visit: those of which the policy has something to
 * say; of more than the browser can tell of, those where most is at stake, and those that somebody has been to. What replaces
 * a page: those that are closed.
 */
export interface PreparedHosts {
	/** Tells the browser, where it does not know yet. */
	settle(): Promise<void>;
	/** Somebody sets out for a page on this host: it has the hooks first, if it takes a moment to come. */
	awaitPage(host: string): Promise<void>;
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
	const [hooked, awaited] = [plan.hooked.filter(isOpen), plan.awaited.filter(isOpen)];
	return { ...plan, hooked, awaited, visited: plan.visited.filter(isOpen) };
}

/** The last so many of these hosts, this one the newest. */
function latest(hosts: readonly string[], host: string, most: number): string[] {
	return [...hosts.filter((one) => one !== host), host].slice(-most);
}

export function preparedHosts(store: LocalStore, browser: Browser, now: () => number): PreparedHosts {
	const { mostAwaited, mostClosed, untold } = browser;
	const inTurn = oneByOne();
	/** Somebody set out for them since the worker started; the newest last. */
	let added: string[] = [];

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

	/** Forgets that somebody set out for hosts where files pass by now. */
	async function forgetPassed({ guarded, reached }: Stopping): Promise<void> {
		const isGuarded = new Set(guarded);
		if (reached.every((host) => isGuarded.has(host))) return;
		await store.update(reachedItem, (hosts) => hosts.filter((host) => isGuarded.has(host)));
	}

	/** What follows from policy and person. */
	async function ofPolicy(blocked: BlockedHosts): Promise<[Stopping, Pick<HostPlan, 'visited' | 'others'>]> {
		const stored = await store.read([policyItem, personItem, metItem, hookedItem, reachedItem]);
		const [policy, person, met] = [stored.get(policyItem), stored.get(personItem), stored.get(metItem)];
		const inBrowser = { met: stored.get(hookedItem), reached: stored.get(reachedItem) };
		if (policy === null)
			return [
				{ guarded: [], ...inBrowser },
				{ visited: [], others: 'never' },
			];
		const indexes = indexesOf(policy, met);
		const shards = await shardsAt(policy.shards, indexes);
		const stopping = { guarded: guardedHosts(shards, person.groups, policy.responses), ...inBrowser };
		// What is broken is mended once a page has come upon it.
		const isBroken = shards.length < indexes.size;
		const isWhole = policy.shards <= mostShards;
		if (isWhole && !isBroken) await forgetPassed(stopping);
		if (isBroken || speaksOfUnlisted(policy)) return [stopping, { visited: [], others: 'once-shown' }];

		const found = watchedHosts(shards, person, policy);
		const { stale, ...visits } = planVisits({ found, isWhole, met, blocked }, browser);
		if (stale.length > 0) await store.update(metItem, (hosts) => hosts.filter((host) => !stale.includes(host)));
		return [stopping, visits];
	}

	async function tellBrowser(): Promise<void> {
		const blocked = await blockedNow(store, now());
		const closed = { hosts: blocked.hosts.filter(hasPattern).slice(0, mostClosed), except: blocked.except };
		const [stopping, visits] = await ofPolicy(blocked);
		// Somebody may have set out for a page since that was read.
		const reached = [...stopping.reached, ...added];
		await browser.tell(whereOpen({ ...planHooks({ ...stopping, reached }, mostAwaited), ...visits, closed }));
	}

	/** One after the other, so that what is known last is what the browser is told last. */
	function settle(): Promise<void> {
		return inTurn(tellBrowser);
	}

	async function remember(item: Item<string[]>, host: string, most: number): Promise<void> {
		await store.update(item, (hosts) => latest(hosts, host, most));
		await settle();
	}

	return {
		settle,
		async awaitPage(host) {
			const isKnown = added.includes(host);
			added = latest(added, host, mostReached);
			await browser.hookAlso(host);
			if (isKnown) return;
			let count = 0;
			await store.update(reachedItem, (hosts) => {
				const reached = latest(hosts, host, mostRemembered);
				count = reached.length;
				return count < mostRemembered ? reached : reached.slice(-mostReached);
			});
			// To plan anew keeps the worker from the page that is coming.
			if (count === mostRemembered) await settle();
		},
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
