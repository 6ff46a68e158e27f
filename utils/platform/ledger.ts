import { LedgerEntry, ledgerDays, mostEntries, type Outgoing } from '../contracts/ledger.ts';
import { localDay } from '../policy/fatigue.ts';
import type { Database } from './database.ts';
import { type EntryStore, trim } from './ledger-trim.ts';

/** Everything that this browser sent to a desk, where content scripts cannot read it. */
export interface Ledger {
	/** Writes a message down before it leaves. Rejects where there is no room: then it may not leave. Returns its entry's id. */
	write(message: Outgoing): Promise<number>;
	/** The desk has answered. */
	answered(id: number): Promise<void>;
	/** At most `most` entries, newest first; those before the entry `before`. */
	read(before: number | null, most: number): Promise<LedgerEntry[]>;
}

/** What runs in the next transaction, together with all that waits by then: a first sync sends very many messages. */
type Job = (store: EntryStore) => Promise<void>;

/** @param most entries that are kept, see `mostEntries` */
export function ledger(open: () => Promise<Database>, now: () => number, most = mostEntries): Ledger {
	let waiting: Job[] = [];
	let flushing: Promise<void> | null = null;

	async function flush(): Promise<void> {
		const opening = open();
		await opening.catch(() => undefined);
		const jobs = waiting;
		waiting = [];
		flushing = null;
		const database = await opening;
		const transaction = database.transaction('ledger', 'readwrite');
		for (const job of jobs) await job(transaction.store);
		await trim(transaction.store, oldest(now()), most);
		await transaction.done;
	}

	async function change<T>(work: (store: EntryStore) => Promise<T>): Promise<T> {
		const { promise, resolve } = Promise.withResolvers<T>();
		waiting.push(async (store) => resolve(await work(store)));
		flushing ??= flush();
		await flushing;
		return promise;
	}

	return {
		write: (message) =>
			change(async (store) => {
				const at = new Date(now()).toISOString();
				const alike = likeness(message, now());
				const known = alike === undefined ? undefined : entryIn(await store.index('alike').get(alike));
				if (known) {
					await store.put({ ...known, alike, last: at, times: known.times + 1 });
					return known.id;
				}
				return store.add({ ...message, first: at, last: at, times: 1, answered: 0, ...(alike && { alike }) });
			}),

		answered: (id) =>
			change(async (store) => {
				const entry = entryIn(await store.get(id));
				if (!entry) return;
				const alike = likeness(entry, Date.parse(entry.first));
				await store.put({ ...entry, answered: entry.answered + 1, ...(alike && { alike }) });
			}),

		async read(before, limit) {
			const { store } = (await open()).transaction('ledger');
			const range = before === null ? null : IDBKeyRange.upperBound(before, true);
			const entries: LedgerEntry[] = [];
			for (let cursor = await store.openCursor(range, 'prev'); cursor !== null; cursor = await cursor.continue()) {
				const entry = entryIn(cursor.value);
				if (entry && entry.last >= oldest(now())) entries.push(entry);
				if (entries.length === limit) break;
			}
			return entries;
		},
	};
}

/** How far back the ledger goes, as an instant. */
function oldest(now: number): string {
	return new Date(now - ledgerDays * 24 * 3_600_000).toISOString();
}

function entryIn(value: unknown): LedgerEntry | undefined {
	return LedgerEntry.safeParse(value).data;
}

/** Messages of one day that are alike to the letter and carry nothing are one entry; nothing for what carries something. */
function likeness({ body, desk, method, path, headers }: Outgoing, day: number): string | undefined {
	return body === null ? JSON.stringify([localDay(day), method, desk + path, headers]) : undefined;
}
