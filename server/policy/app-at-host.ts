import { type AppRecord, type Head, IndexBlock, Shard } from '../../utils/contracts/policy-wire.ts';
import { lookup, shardsOfHost } from '../../utils/policy/shards.ts';
import { readJson } from '../store/json-column.ts';
import type { Database } from '../store/tables.ts';
import { readBlob } from './blobs.ts';

/** The app that a published policy has at the front page of a host, found as a browser finds it. */
export async function appAtHost(
	db: Database,
	{ shards, perBlock, index }: Head,
	host: string,
): Promise<AppRecord | null> {
	const read = async (hash: string | undefined) => (await readBlob(db, hash ?? '')) ?? 'null';
	const found = await Promise.all(
		shardsOfHost(host, shards).map(async (shard) => {
			const block = readJson(IndexBlock, await read(index[Math.floor(shard / perBlock)]));
			return readJson(Shard, await read(block[shard % perBlock]));
		}),
	);
	return lookup(found, { host, path: '/' });
}
