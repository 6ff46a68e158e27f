import { hash } from 'node:crypto';
import { type HostPattern, splitHostPattern } from '../../utils/contracts/host-pattern.ts';
import type { App, PolicySource } from '../../utils/contracts/policy-source.ts';
import {
	type AppRecord,
	type Head,
	type IndexBlock,
	maxShards,
	type Shard,
} from '../../utils/contracts/policy-wire.ts';
import { shardOfPattern } from '../../utils/policy/shards.ts';
import { recordMaker } from './records.ts';
import { settingsOf } from './settings.ts';

/** A static file that is named by its SHA-256, in base64url. */
export interface Blob {
	hash: string;
	/** JSON. */
	body: string;
}

/** A policy as browsers fetch it; only version and dates are missing from the head. */
export interface CompiledPolicy {
	settings: Blob;
	/** In the order of the head's index. */
	blocks: Blob[];
	/** All of them by number; shards without a host are equal, and so is their hash. */
	shards: Blob[];
	head: Omit<Head, 'version' | 'issued' | 'expires'>;
}

const usualShardSize = 4096;
/** What a pattern takes in a shard beside its own text. */
const patternOverhead = '"":[["",0]],'.length;

function blob(content: unknown): Blob {
	const body = JSON.stringify(content);
	return { hash: hash('sha256', body, 'base64url'), body };
}

/** The power of two that keeps the usual shard within 4 KB: with head and block, a changed app stays under 12 KB. */
function shardCount(size: number): number {
	return Math.min(maxShards, 2 ** Math.max(0, Math.ceil(Math.log2(size / usualShardSize))));
}

/** Near the root, and above it rather than below: a hash is a third longer in the head, which is base64 as a whole. */
function hashesPerBlock(shards: number): number {
	return 2 ** Math.ceil(Math.log2(shards) / 2);
}

/** Characters that all shards together will have, nearly: an app's record is repeated for hosts in different shards. */
function sizeOf(apps: readonly App[], recordOf: (app: App) => AppRecord): number {
	return apps.reduce((size, app) => {
		const record = JSON.stringify(recordOf(app)).length;
		return app.hosts.reduce((sum, text) => sum + record + text.length + patternOverhead, size);
	}, 0);
}

type Placed = HostPattern & { app: App };

function placedByShard(apps: readonly App[], count: number): Placed[][] {
	const shards = Array.from({ length: count }, (): Placed[] => []);
	for (const app of apps) {
		for (const text of app.hosts.length > 1 ? new Set(app.hosts) : app.hosts) {
			const { host, path } = splitHostPattern(text);
			shards[shardOfPattern(host, count)]?.push({ host, path, app });
		}
	}
	return shards;
}

function compare(a: string, b: string): number {
	return a === b ? 0 : a < b ? -1 : 1;
}

/** Sorted by host, so that the order of apps in the source does not matter; longest path first, as a lookup wants it. */
function shardOf(placed: Placed[], recordOf: (app: App) => AppRecord): Shard {
	placed.sort((a, b) => compare(a.host, b.host) || b.path.length - a.path.length || compare(a.path, b.path));
	const numbers = new Map<App, number>();
	// A host may be called "__proto__".
	const hosts: Shard['hosts'] = Object.create(null);
	for (const { host, path, app } of placed) {
		const number = numbers.get(app) ?? numbers.size;
		numbers.set(app, number);
		const found = hosts[host];
		if (found) found.push([path, number]);
		else hosts[host] = [[path, number]];
	}
	return { hosts, apps: [...numbers.keys()].map(recordOf) };
}

/** The hashes of the shards, cut into blocks of `perBlock`. */
function indexBlocks(shards: readonly Blob[], perBlock: number): IndexBlock[] {
	return Array.from({ length: shards.length / perBlock }, (_, block) =>
		shards.slice(block * perBlock, (block + 1) * perBlock).map((shard) => shard.hash),
	);
}

/**
 * Compiles a policy that `checkPolicy` found no fault in. The same source is the same bytes, whenever and wherever it
 * is compiled, and the order of apps shows in the settings alone; so one changed app is one changed shard.
 */
export function compilePolicy(source: PolicySource): CompiledPolicy {
	const recordOf = recordMaker(source);
	const count = shardCount(sizeOf(source.apps, recordOf));
	const perBlock = hashesPerBlock(count);
	const settings = blob(settingsOf(source));
	const shards = placedByShard(source.apps, count).map((placed) => blob(shardOf(placed, recordOf)));
	const blocks = indexBlocks(shards, perBlock).map(blob);
	return {
		settings,
		blocks,
		shards,
		head: {
			format: 1,
			shards: count,
			perBlock,
			settings: settings.hash,
			index: blocks.map((block) => block.hash),
		},
	};
}
