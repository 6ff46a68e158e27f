import type { AppRecord, Shard } from '../contracts/policy-wire.ts';
import { isObject } from '../platform/page.ts';
import { pageKeys, shardKeys } from '../platform/page-keys.ts';
import type { PagePolicy } from '../policy/decide.ts';
import type { FatigueState } from '../policy/fatigue.ts';
import { freshFatigue } from '../policy/fatigue.ts';
import { hostAndParents, type PageAddress } from '../policy/host.ts';
import type { Person } from '../policy/resolve.ts';
import { lookup } from '../policy/shards.ts';

/*
 * What the worker stored, read in a page. The worker checked it with the schemas before it wrote it; here, where a schema
 * library would cost every page, it is looked at as far as it is used.
 */

interface StoredPolicy extends PagePolicy {
	shards: number;
}

/** All that a page knows, for as long as it lives at this host. */
export interface PageState {
	policy: PagePolicy;
	person: Person;
	fatigue: FatigueState;
	recordAt(address: PageAddress): AppRecord | null;
	/** Whether the path can make a difference here. */
	dependsOnPath: boolean;
}

/** Something is stored that cannot be read: the worker has to look. */
export const unreadable = Symbol('unreadable');

function isPolicy(value: unknown): value is StoredPolicy {
	return isObject(value) && typeof value.shards === 'number' && isObject(value.responses) && isObject(value.budget);
}

function isShard(value: unknown): value is Shard {
	return isObject(value) && isObject(value.hosts) && Array.isArray(value.apps);
}

/** A shard is stored as the text that it came as. */
function shardIn(text: unknown): unknown {
	try {
		return typeof text === 'string' ? JSON.parse(text) : null;
	} catch {
		return null;
	}
}

function isPerson(value: unknown): value is Person {
	return isObject(value) && Array.isArray(value.groups) && Array.isArray(value.grants);
}

function isFatigue(value: unknown): value is FatigueState {
	return isObject(value) && isObject(value.snoozed) && typeof value.shown === 'number';
}

/** Reads what is stored for a page at `host`; `null` while there is no policy. */
export function pageState(
	values: Readonly<Record<string, unknown>>,
	host: string,
): PageState | null | typeof unreadable {
	const policy = values[pageKeys.policy];
	if (policy === undefined || policy === null) return null;
	if (!isPolicy(policy)) return unreadable;
	const shards = shardKeys(host, policy.shards).map((key) => shardIn(values[key]));
	if (!shards.every(isShard)) return unreadable;
	const person = values[pageKeys.person];
	const fatigue = values[pageKeys.fatigue];
	return {
		policy,
		person: isPerson(person) ? person : { groups: [], grants: [] },
		fatigue: isFatigue(fatigue) ? fatigue : freshFatigue,
		recordAt: (address) => lookup(shards, address),
		dependsOnPath: hostAndParents(host).some((name) =>
			shards.some(({ hosts }) => hosts[name]?.some(([path]) => path !== '')),
		),
	};
}
