import { shardIndex } from '../policy/shards.ts';

/** What a page reads beside its shard. */
export const pageKeys = { policy: 'policy', person: 'person', fatigue: 'fatigue' } as const;

/** A policy has at most 2^18 shards. */
const mostDoublings = 18;

export function shardKey(count: number, index: number): string {
	return `shard:${count}:${index}`;
}

/**
 * The keys under which the shard of a host can be, one for every size of a policy.
 * Only one of them exists, so that policy and shard are read in one round trip.
 */
export function possibleShardKeys(host: string): string[] {
	const keys: string[] = [];
	for (let doublings = 0; doublings <= mostDoublings; doublings++) {
		keys.push(shardKey(2 ** doublings, shardIndex(host, 2 ** doublings)));
	}
	return keys;
}
