import { isIpLiteral } from '../contracts/host-pattern.ts';
import type { AppRecord, Shard } from '../contracts/policy-wire.ts';
import { coversPath, hostAndParents, type PageAddress } from './host.ts';

/** The last `count` labels of a host, or the whole of a shorter one or an IP literal. */
function lastLabels(host: string, count: number): string {
	if (isIpLiteral(host)) return host;
	let start = host.length;
	for (let left = count; left > 0 && start > 0; left--) start = host.lastIndexOf('.', start - 1);
	return start > 0 ? host.slice(start + 1) : host;
}

/** FNV-1a, 32 bit, over an ASCII string. */
function fnv1a(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash >>> 0;
}

/**
 * The shard that a pattern's host lies in; `count` is a power of two. Patterns that share their last three labels share a
 * shard, so that neither `co.uk` nor a vendor with a subdomain per customer makes one that is larger than the others.
 */
export function shardOfPattern(host: string, count: number): number {
	return fnv1a(lastLabels(host, 3)) & (count - 1);
}

/** The one or two shards where patterns that cover a host can lie: by its last two labels, and by its last three. */
export function shardsOfHost(host: string, count: number): number[] {
	return [...new Set([2, 3].map((labels) => fnv1a(lastLabels(host, labels)) & (count - 1)))];
}

/**
 * The app at an address, or `null`: the longest host wins, then the longest path prefix under it.
 * `shards` must be those that `shardsOfHost` names.
 */
export function lookup(shards: readonly Shard[], { host, path }: PageAddress): AppRecord | null {
	for (const candidate of hostAndParents(host)) {
		for (const { hosts, apps } of shards) {
			if (!Object.hasOwn(hosts, candidate)) continue;
			const match = hosts[candidate]?.find(([prefix]) => coversPath(prefix, path));
			if (match) return apps[match[1]] ?? null;
		}
	}
	return null;
}
