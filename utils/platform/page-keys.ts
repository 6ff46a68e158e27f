import { shardsOfHost } from '../policy/shards.ts';

/** What a page reads beside its shard. */
export const pageKeys = { policy: 'policy', person: 'person', fatigue: 'fatigue' } as const;

/** A policy has at most 2^18 shards. */
const mostDoublings = 18;

export function shardKey(count: number, index: number): string {
	return `shard:${count}:${index}`;
}

/** The keys of the shards that can cover a host, in a policy of `count` shards. */
export function shardKeys(host: string, count: number): string[] {
	return shardsOfHost(host, count).map((index) => shardKey(count, index));
}

/**
 * The keys under which the shards of a host can be, for every size of a policy.
 * Only those of one size exist, so that policy and shards are read in one round trip.
 */
export function possibleShardKeys(host: string): string[] {
	const keys: string[] = [];
	for (let doublings = 0; doublings <= mostDoublings; doublings++) {
		keys.push(...shardKeys(host, 2 ** doublings));
	}
	return keys;
}
