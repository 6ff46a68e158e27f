import { isIpLiteral } from '../contracts/host-pattern.ts';
import type { AppRecord, Shard } from '../contracts/policy-wire.ts';
import { coversPath, hostAndParents, type PageAddress } from './host.ts';

/** What hosts of one shard share: the last two labels, or the whole of an IP literal or single label. */
function shardGroup(host: string): string {
	if (isIpLiteral(host)) return host;
	const last = host.lastIndexOf('.');
	return last <= 0 ? host : host.slice(host.lastIndexOf('.', last - 1) + 1);
}

/** FNV-1a, 32 bit, over an ASCII string. */
function fnv1a(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash >>> 0;
}

/** The shard that a host is in; `count` is a power of two. */
export function shardIndex(host: string, count: number): number {
	return fnv1a(shardGroup(host)) & (count - 1);
}

/**
 * The app at an address, or `null`: the longest host wins, then the longest path prefix under it.
 * `shard` must be the one that `shardIndex` names.
 */
export function lookup(shard: Shard, { host, path }: PageAddress): AppRecord | null {
	for (const candidate of hostAndParents(host)) {
		if (!Object.hasOwn(shard.hosts, candidate)) continue;
		const match = shard.hosts[candidate]?.find(([prefix]) => coversPath(prefix, path));
		if (match) return shard.apps[match[1]] ?? null;
	}
	return null;
}
