import { CountedMoment, maxBatch } from '../contracts/event.ts';
import { z } from '../contracts/zod.ts';
import type { Database } from './database.ts';

/** What waits while the desk is away for long; beyond it the oldest goes. */
const mostWaiting = 2_000;

const Counted = z.object({
	/** Names the batch that it is sent in; `null` until it is first sent. */
	batch: z.uuid().nullable(),
	moment: CountedMoment,
});
type Counted = z.infer<typeof Counted>;

/** Moments that go to the desk together, under one name. */
interface Batch {
	id: string;
	moments: CountedMoment[];
}

/**
 * Counted moments that the desk has not got yet. A batch keeps its name and its moments until the desk has taken it, so
 * that each moment is counted once however often worker, browser or network die on the way.
 */
export interface Tally {
	put(moment: CountedMoment): Promise<void>;
	/** The batch to send next: the one that was sent before, else a new one of what waits. `null` where nothing does. */
	next(): Promise<Batch | null>;
	/** Forgets a batch. */
	drop(id: string): Promise<void>;
}

export function tally(open: () => Promise<Database>): Tally {
	async function change<T>(work: (store: Store, waiting: Waiting[]) => Promise<T>): Promise<T> {
		const transaction = (await open()).transaction('moments', 'readwrite');
		const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
		const result = await work(transaction.store, readable(keys, values));
		await transaction.done;
		return result;
	}

	return {
		async put(moment) {
			const transaction = (await open()).transaction('moments', 'readwrite');
			const { store } = transaction;
			if ((await store.count()) >= mostWaiting) await (await store.openCursor())?.delete();
			await store.add({ batch: null, moment } satisfies Counted);
			await transaction.done;
		},

		async next() {
			return change(async (store, waiting) => {
				const known = waiting.find(({ batch }) => batch !== null)?.batch;
				if (known) return batchOf(known, waiting);
				if (waiting.length === 0) return null;
				const id = crypto.randomUUID();
				const chosen = waiting.slice(0, maxBatch).map((each) => ({ ...each, batch: id }));
				await Promise.all(chosen.map(({ place, batch, moment }) => store.put({ batch, moment }, place)));
				return batchOf(id, chosen);
			});
		},

		async drop(id) {
			await change(async (store, waiting) => {
				const sent = waiting.filter(({ batch }) => batch === id);
				await Promise.all(sent.map(({ place }) => store.delete(place)));
			});
		},
	};
}

type Waiting = Counted & { place: number };

/** The part of an object store that a change needs. */
interface Store {
	put(value: unknown, key: number): Promise<number>;
	delete(key: number): Promise<void>;
}

function readable(keys: readonly number[], values: readonly unknown[]): Waiting[] {
	return keys.flatMap((place, i) => {
		const parsed = Counted.safeParse(values[i]);
		return parsed.success ? [{ ...parsed.data, place }] : [];
	});
}

function batchOf(id: string, waiting: readonly Waiting[]): Batch {
	return { id, moments: waiting.filter(({ batch }) => batch === id).map(({ moment }) => moment) };
}
