import { type Head, IndexBlock, Settings, Shard } from '../contracts/policy-wire.ts';
import { indexBlockItem, settingsItem, shardItem } from '../platform/items.ts';
import { type Entry, fileEntry } from '../platform/local-store.ts';
import { SyncFailure } from './faults.ts';
import type { Files } from './files.ts';
import type { Present } from './present.ts';

/** What a new head changes, fetched and checked, ready to be written. */
export interface Fetched {
	settings: Settings;
	entries: Entry[];
}

/**
 * Fetches what `head` leads to and is not present: settings, index blocks and shards.
 *
 * @throws SyncFailure | DeskUnreachable; nothing was written then
 */
export async function fetchPolicy(head: Head, present: Present, files: Files): Promise<Fetched> {
	const { settings, entries } = await settingsOf(head, present, files);
	const blocks = await Promise.all(head.index.map((_, index) => changesOfBlock(head, index, present, files)));
	return { settings, entries: [...entries, ...blocks.flat()] };
}

async function settingsOf(head: Head, present: Present, files: Files): Promise<Fetched> {
	const known = await present.settings(head.settings);
	if (known !== null) return { settings: known, entries: [] };
	const { text, value } = await files.get(head.settings, Settings);
	return { settings: value, entries: [fileEntry(settingsItem, text)] };
}

async function changesOfBlock(head: Head, index: number, present: Present, files: Files): Promise<Entry[]> {
	if (await present.block(head, index)) return [];
	const { text, value: block } = await files.get(head.index[index] ?? '', IndexBlock);
	const first = index * head.perBlock;
	const size = Math.min(head.perBlock, head.shards - first);
	if (block.length !== size) {
		throw new SyncFailure('not-a-shard', `index block ${index} names ${block.length} shards, expected ${size}`);
	}
	const mayStay = await present.shards(head, index, block);
	const shards = await Promise.all(
		block.map(async (hash, i) =>
			mayStay[i] ? [] : [fileEntry(shardItem(head.shards, first + i), (await files.get(hash, Shard)).text)],
		),
	);
	return [fileEntry(indexBlockItem(index), text), ...shards.flat()];
}
