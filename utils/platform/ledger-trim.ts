import { LedgerEntry } from '../contracts/ledger.ts';

interface Cursor {
	value: unknown;
	delete(): Promise<void>;
	continue(): Promise<Cursor | null>;
}

/** The part of the ledger's object store that a change needs. Entries that carry nothing have an `alike`. */
export interface EntryStore {
	add(value: unknown): Promise<number>;
	put(value: unknown): Promise<number>;
	get(id: number): Promise<unknown>;
	count(): Promise<number>;
	openCursor(): Promise<Cursor | null>;
	index(name: 'alike'): { get(alike: string): Promise<unknown>; count(): Promise<number> };
}

/** How many entries beyond what is kept may pile up before somebody looks for the oldest. */
const slack = 100;

/**
 * Forgets what was last sent before `oldest`, and the oldest beyond what is kept: `most` entries that carry something, and
 * as many that carry nothing, so that however many files a list has, what a person said stays.
 */
export async function trim(store: EntryStore, oldest: string, most: number): Promise<void> {
	const alike = await store.index('alike').count();
	const over = { empty: alike - most, carrying: (await store.count()) - alike - most };
	const isFull = Math.max(over.empty, over.carrying) > slack;
	for (let cursor = await store.openCursor(); cursor !== null; cursor = await cursor.continue()) {
		const { data: entry } = LedgerEntry.safeParse(cursor.value);
		const isOver = entry === undefined || entry.last < oldest;
		const kind = entry?.body === null ? 'empty' : 'carrying';
		if (isOver || (isFull && over[kind] > 0)) {
			over[kind]--;
			await cursor.delete();
		} else if (!isFull || (over.empty <= 0 && over.carrying <= 0)) return;
	}
}
