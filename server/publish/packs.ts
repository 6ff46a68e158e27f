import { packOf } from '../../utils/policy/pack.ts';
import type { Blob, CompiledPolicy } from './compile.ts';

/** The packs of a policy one by one, each under the hash of its index block. */
export function* packsOf({ blocks, shards, head }: CompiledPolicy): Generator<Blob> {
	for (const [i, { hash }] of blocks.entries()) {
		const own = shards.slice(i * head.perBlock, (i + 1) * head.perBlock);
		yield { hash, body: packOf(own.map(({ body }) => body)) };
	}
}
