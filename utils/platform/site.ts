import type { AppRecord } from '../contracts/policy-wire.ts';
import type { Moment } from '../contracts/vocabulary.ts';
import { type Decision, decide, fatigueKey } from '../policy/decide.ts';
import { reminded } from '../policy/ending.ts';
import type { FatigueState } from '../policy/fatigue.ts';
import { type PageAddress, pageAddress } from '../policy/host.ts';
import type { Person } from '../policy/resolve.ts';
import { lookup, shardsOfHost } from '../policy/shards.ts';
import { fatigueItem, type PolicyInForce, personItem, policyItem, shardItem } from './items.ts';
import type { LocalStore, Stored } from './local-store.ts';

/** A web address, and all that decides what happens there. */
export interface Site {
	url: string;
	address: PageAddress;
	record: AppRecord | null;
	policy: PolicyInForce;
	person: Person;
	fatigue: FatigueState;
	/** @param looksLikeService whether a host on no list has shown itself to be a service */
	decide(moment: Moment, now: number, looksLikeService?: boolean): Decision;
}

export interface Sites {
	/** `null` for an address that is never asked about, or while there is no policy. */
	at(url: string): Promise<Site | null>;
	/** The site that a request is about: its app, of whose addresses it knows the host alone, else the host. */
	of(request: { app: string | null; host: string }): Promise<Site | null>;
}

/** So often a policy is read that is cut into another number of shards each time. */
const mostReads = 3;

/** @param onBroken called when a part of the policy in force cannot be read */
export function sites(store: LocalStore, onBroken: () => void): Sites {
	/** How many shards the policy had when it was last read: as long as that is so, one round trip is enough. */
	let known = 1;

	async function read(host: string, left = mostReads): Promise<Stored> {
		const count = known;
		const shards = shardsOfHost(host, count).map((index) => shardItem(count, index));
		const stored = await store.read([policyItem, personItem, fatigueItem, ...shards]);
		known = stored.get(policyItem)?.shards ?? known;
		return known === count || left === 1 ? stored : read(host, left - 1);
	}

	async function find(url: string, recordIn: typeof lookup): Promise<Site | null> {
		const address = pageAddress(url);
		if (address === null) return null;
		const stored = await read(address.host);
		const policy = stored.get(policyItem);
		if (policy === null) {
			if (stored.isBroken(policyItem)) onBroken();
			return null;
		}
		const indexes = shardsOfHost(address.host, policy.shards);
		const shards = indexes.flatMap((index) => stored.get(shardItem(policy.shards, index)) ?? []);
		if (shards.length < indexes.length) onBroken();
		const record = recordIn(shards, address);
		const person = stored.get(personItem);
		const fatigue = stored.get(fatigueItem);
		return {
			url,
			address,
			record,
			policy,
			person,
			fatigue,
			decide(moment, now, looksLikeService) {
				const decision = decide(record, address.host, moment, person, policy, fatigue, now, looksLikeService);
				return reminded(decision, moment, fatigueKey(record, address.host), fatigue, policy, now);
			},
		};
	}

	return {
		at: (url) => find(url, lookup),
		of: ({ app, host }) =>
			find(`https://${host}/`, (shards, address) => {
				const named = shards.flatMap(({ apps }) => apps).find(({ id }) => id === app);
				return named ?? lookup(shards, address);
			}),
	};
}
