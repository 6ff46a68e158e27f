import { hash } from 'node:crypto';
import type { Blob, CompiledPolicy } from '../../../../../server/publish/compile.ts';
import { parseJson } from '../../../../../utils/contracts/faults.ts';
import { type AppRecord, IndexBlock, Settings, Shard } from '../../../../../utils/contracts/policy-wire.ts';
import type { z } from '../../../../../utils/contracts/zod.ts';
import { pageAddress } from '../../../../../utils/policy/host.ts';
import { lookup, shardsOfHost } from '../../../../../utils/policy/shards.ts';

function read<S extends z.ZodType>(schema: S, blob: Blob | undefined): z.infer<S> {
	if (blob === undefined) throw new Error('a file is missing');
	if (hash('sha256', blob.body, 'base64url') !== blob.hash) throw new Error(`${blob.hash} is not the hash of its file`);
	const parsed = parseJson(schema, blob.body);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
	return parsed.value;
}

/** Reads a compiled policy as a browser does: from the head, by hash alone, each file checked and parsed. */
export function browse({ head, settings, blocks, shards }: CompiledPolicy) {
	const files = new Map([settings, ...blocks, ...shards].map((blob) => [blob.hash, blob]));
	const hashes = head.index.flatMap((block) => read(IndexBlock, files.get(block)));
	const cache = new Map<string, Shard>();
	const shardAt = (index: number): Shard => {
		const name = hashes[index] ?? '';
		const shard = cache.get(name) ?? read(Shard, files.get(name));
		cache.set(name, shard);
		return shard;
	};
	return {
		hashes,
		settings: read(Settings, files.get(head.settings)),
		appAt(url: string): AppRecord | null {
			const address = pageAddress(url);
			return address && lookup(shardsOfHost(address.host, head.shards).map(shardAt), address);
		},
	};
}
