import { type Head, IndexBlock, Settings, Shard } from '../contracts/policy-wire.ts';
import { headItem, indexBlockItem, settingsItem, shardItem } from '../platform/items.ts';
import { type Entry, entry, type LocalStore } from '../platform/local-store.ts';
import { SyncFailure } from './faults.ts';
import type { Files } from './files.ts';

/** What a new head changes, fetched and checked, ready to be written. */
export interface Fetched {
	settings: Settings;
	entries: Entry[];
}

/**
 * Fetches what differs between the head in force and `head`: settings, index blocks and shards whose hash changed.
 *
 * @param known what is in force and readable here, `null` to fetch everything
 * @throws SyncFailure | DeskUnreachable; nothing was written then
 */
export async function fetchPolicy(head: Head, known: Head | null, store: LocalStore, files: Files): Promise<Fetched> {
	const settings = await settingsOf(head, known, store, files);
	const isCutAlike = known !== null && known.shards === head.shards && known.perBlock === head.perBlock;
	const blocks = await Promise.all(
		head.index.map(async (hash, index) => {
			const isOld = isCutAlike && known.index[index] === hash;
			return isOld ? [] : changesOfBlock(head, index, isCutAlike ? await storedBlock(store, index) : null, files);
		}),
	);
	return { settings, entries: [entry(headItem, head), entry(settingsItem, settings), ...blocks.flat()] };
}

async function settingsOf(head: Head, known: Head | null, store: LocalStore, files: Files): Promise<Settings> {
	if (known?.settings === head.settings) {
		const stored = (await store.read([settingsItem])).get(settingsItem);
		if (stored !== null) return stored;
	}
	return files.get(head.settings, Settings);
}

async function storedBlock(store: LocalStore, index: number): Promise<IndexBlock | null> {
	const item = indexBlockItem(index);
	return (await store.read([item])).get(item);
}

async function changesOfBlock(head: Head, index: number, old: IndexBlock | null, files: Files): Promise<Entry[]> {
	const block = await files.get(head.index[index] ?? '', IndexBlock);
	const first = index * head.perBlock;
	const size = Math.min(head.perBlock, head.shards - first);
	if (block.length !== size) {
		throw new SyncFailure('not-a-shard', `index block ${index} names ${block.length} shards, expected ${size}`);
	}
	const shards = await Promise.all(
		block.map(async (hash, i) =>
			old?.[i] === hash ? [] : [entry(shardItem(head.shards, first + i), await files.get(hash, Shard))],
		),
	);
	return [entry(indexBlockItem(index), block), ...shards.flat()];
}
