import { type Head, IndexBlock, Settings } from '../contracts/policy-wire.ts';
import { indexBlockItem, settingsItem, shardItem } from '../platform/items.ts';
import { type Entry, fileEntry, type LocalStore } from '../platform/local-store.ts';
import { SyncFailure } from './faults.ts';
import type { Files } from './files.ts';
import { forEach } from './for-each.ts';
import type { Present } from './present.ts';

/** Blocks under way at a time: of a large policy each is up to two megabytes. */
const blocksAtOnce = 6;

/** What a new head changes, fetched and checked, ready to be written. */
export interface Fetched {
	settings: Settings;
	entries: Entry[];
}

/** Takes a block with its shards. Returns what of it is still to be written when the policy comes into force. */
export type Lay = (block: Entry[]) => Promise<Entry[]>;

/** Leaves all of it to the one write that brings the policy into force. */
export const inOneWrite: Lay = async (block) => block;

/** Writes each block as it comes, where nobody reads it before the policy is in force: what is there need not come again. */
export function ahead(store: LocalStore): Lay {
	return async (block) => {
		await store.write(block);
		return [];
	};
}

/**
 * Fetches what `head` leads to and is not present: settings, index blocks and shards.
 *
 * @throws SyncFailure | DeskUnreachable; what is in force is untouched then, and nothing is under way any more
 */
export async function fetchPolicy(head: Head, present: Present, files: Files, lay: Lay): Promise<Fetched> {
	const { settings, entries } = await settingsOf(head, present, files);
	const blocks = await forEach(head.index, blocksAtOnce, async (name, index) => {
		if (await present.block(head, index)) return [];
		return lay(await changesOfBlock(head, name, index, present, files));
	});
	return { settings, entries: [...entries, ...blocks.flat()] };
}

async function settingsOf(head: Head, present: Present, files: Files): Promise<Fetched> {
	const known = await present.settings(head.settings);
	if (known !== null) return { settings: known, entries: [] };
	const { text, value } = await files.get(head.settings, Settings);
	return { settings: value, entries: [fileEntry(settingsItem, text)] };
}

async function changesOfBlock(
	head: Head,
	name: string,
	index: number,
	present: Present,
	files: Files,
): Promise<Entry[]> {
	const { text, value: block } = await files.get(name, IndexBlock);
	const first = index * head.perBlock;
	const size = Math.min(head.perBlock, head.shards - first);
	if (block.length !== size) {
		throw new SyncFailure('not-a-shard', `index block ${index} names ${block.length} shards, expected ${size}`);
	}
	const mayStay = await present.shards(head, index, block);
	const texts = await files.shards(name, block, new Set(block.filter((_, i) => !mayStay[i])));
	const shards = block.flatMap((hash, i) => {
		const shard = mayStay[i] ? undefined : texts.get(hash);
		return shard === undefined ? [] : [fileEntry(shardItem(head.shards, first + i), shard)];
	});
	return [fileEntry(indexBlockItem(head.shards, index), text), ...shards];
}
