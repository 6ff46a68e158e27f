import type { Head } from '../contracts/policy-wire.ts';
import { indexBlockItem, type SyncRecord, shardItem } from '../platform/items.ts';
import type { LocalStore } from '../platform/local-store.ts';

/** The room that a policy takes in storage. */
export function roomOf(head: Head): NonNullable<SyncRecord['spare']> {
	return { shards: head.shards, blocks: head.index.length };
}

/** The room of the policy before, where the new one does not take all of it. */
export function roomLeft(old: Head | null, head: Head): SyncRecord['spare'] {
	if (old === null || (old.shards === head.shards && old.index.length <= head.index.length)) return null;
	return roomOf(old);
}

/** Empties a room, but for what `head` has in it. Safe to repeat. */
export async function sweep(
	store: LocalStore,
	room: NonNullable<SyncRecord['spare']>,
	head: Head | null,
): Promise<void> {
	const { shards, blocks } = room;
	const isHome = shards === head?.shards;
	const keys = isHome ? [] : Array.from({ length: shards }, (_, i) => shardItem(shards, i).key);
	for (let i = isHome ? head.index.length : 0; i < blocks; i++) keys.push(indexBlockItem(shards, i).key);
	if (keys.length > 0) await store.remove(keys);
}
