import type { Head, IndexBlock, Settings } from '../contracts/policy-wire.ts';
import { indexBlockItem, settingsItem, shardItem } from '../platform/items.ts';
import type { LocalStore, Stored, StoredFile } from '../platform/local-store.ts';
import { hashOf } from './trust.ts';

/** What of a new policy is stored here already, and may stay. */
export interface Present {
	/** The settings of this hash, `null` where they have to be fetched. */
	settings(hash: string): Promise<Settings | null>;
	/** Whether block `index` and all of its shards may stay. */
	block(head: Head, index: number): Promise<boolean>;
	/** For each shard of block `index` whether it may stay. */
	shards(head: Head, index: number, block: IndexBlock): Promise<readonly boolean[]>;
}

/** Takes for granted what the head in force names; `null` where nothing is stored that could stay. */
export function byHead(store: LocalStore, known: Head | null): Present {
	const isCutAlike = (head: Head) => known?.shards === head.shards && known.perBlock === head.perBlock;
	return {
		async settings(hash) {
			return known?.settings === hash ? (await store.read([settingsItem])).get(settingsItem) : null;
		},
		async block(head, index) {
			return isCutAlike(head) && known?.index[index] === head.index[index];
		},
		async shards(head, index, block) {
			const item = indexBlockItem(head.shards, index);
			const old = isCutAlike(head) ? (await store.read([item])).get(item) : null;
			return block.map((hash, i) => old?.[i] === hash);
		},
	};
}

/** Takes nothing for granted: holds all that is stored against its hash. */
export function byHash(store: LocalStore): Present {
	async function shards(head: Head, index: number, block: IndexBlock): Promise<boolean[]> {
		const items = block.map((_, i) => shardItem(head.shards, index * head.perBlock + i));
		const stored = await store.read(items);
		return Promise.all(items.map((item, i) => isIntact(stored, item, block[i])));
	}

	return {
		async settings(hash) {
			const stored = await store.read([settingsItem]);
			return (await isIntact(stored, settingsItem, hash)) ? stored.get(settingsItem) : null;
		},
		async block(head, index) {
			const item = indexBlockItem(head.shards, index);
			const stored = await store.read([item]);
			const block = stored.get(item);
			if (block === null || !(await isIntact(stored, item, head.index[index]))) return false;
			return (await shards(head, index, block)).every(Boolean);
		},
		shards,
	};
}

/** Whether what is stored of a file has this hash. */
export async function isIntact<T>(stored: Stored, file: StoredFile<T>, hash: string | undefined): Promise<boolean> {
	const text = stored.text(file);
	return text !== null && (await hashOf(text)) === hash;
}
