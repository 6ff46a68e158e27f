import { hashesOfHost, shardsOfHost } from '../policy/shards.ts';

/** What a page reads beside its shard. */
export const pageKeys = { policy: 'policy', person: 'person', fatigue: 'fatigue' } as const;

/** How the person left the banner: read by the banner alone. */
export const bannerKey = 'banner';

/** A policy has no more. */
const mostShards = 2 ** 18;

/** In base 36: decimal numbers as text fill a cache of the engine's, 60 KB in every page. */
export function shardKey(count: number, index: number): string {
	return `shard:${count.toString(36)}:${index.toString(36)}`;
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
	const [short, long] = hashesOfHost(host);
	for (let count = 1; count <= mostShards; count *= 2) {
		keys.push(shardKey(count, short & (count - 1)));
		if (long !== short) keys.push(shardKey(count, long & (count - 1)));
	}
	return keys;
}
