import type { Head } from '../contracts/policy-wire.ts';
import { indexBlockItem, shardItem } from '../platform/items.ts';
import type { LocalStore } from '../platform/local-store.ts';

/** Removes what a policy of another size left behind. Safe to repeat: nothing that `head` uses is touched. */
export async function sweep(
	store: LocalStore,
	left: { shards: number; blocks: number },
	head: Head | null,
): Promise<void> {
	const keys: string[] = [];
	if (left.shards !== head?.shards) {
		for (let i = 0; i < left.shards; i++) keys.push(shardItem(left.shards, i).key);
	}
	for (let i = head?.index.length ?? 0; i < left.blocks; i++) keys.push(indexBlockItem(i).key);
	if (keys.length > 0) await store.remove(keys);
}
