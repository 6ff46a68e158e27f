import { shardsOfHost } from '../policy/shards.ts';

/** What a page reads beside its shard. */
export const pageKeys = { policy: 'policy', person: 'person', fatigue: 'fatigue' } as const;

/** How the person left the banner: read by the banner alone. */
export const bannerKey = 'banner';

/** In base 36: decimal numbers as text fill a cache of the engine's, 60 KB in every page. */
export function shardKey(count: number, index: number): string {
	return `shard:${count.toString(36)}:${index.toString(36)}`;
}

/** The keys of the shards that can cover a host, in a policy of `count` shards. */
export function shardKeys(host: string, count: number): string[] {
	return shardsOfHost(host, count).map((index) => shardKey(count, index));
}
