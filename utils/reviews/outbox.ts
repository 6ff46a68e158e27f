import { Instant } from '../contracts/primitives.ts';
import { NoteBody, RequestBody } from '../contracts/review.ts';
import { z } from '../contracts/zod.ts';
import type { Database } from '../platform/database.ts';

/** One thing the person said, on its way to the desk. `request` is the id of the request it belongs to. */
export const Letter = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('ask'),
		request: z.uuid(),
		/** The app's name, or the host where there is no app. */
		name: z.string(),
		body: RequestBody,
		promisedBy: Instant,
		/** It was sent at least once, so the desk may have it. */
		tried: z.boolean(),
	}),
	z.object({ kind: z.literal('note'), request: z.uuid(), name: z.string(), id: z.uuid(), body: NoteBody, at: Instant }),
	z.object({ kind: z.literal('withdraw'), request: z.uuid(), name: z.string(), at: Instant.optional() }),
	z.object({ kind: z.literal('nudge'), request: z.uuid(), name: z.string(), at: Instant }),
]);
export type Letter = z.infer<typeof Letter>;
export type Ask = Extract<Letter, { kind: 'ask' }>;

/** A letter and its place in the outbox. */
export interface Posted {
	place: number;
	letter: Letter;
}

/**
 * What the person said and the desk has not taken yet, in order. It outlives worker, browser and network;
 * a letter leaves only when the desk has taken it or can never take it.
 */
export interface Outbox {
	/** In order. A letter that does not parse is dropped. */
	all(): Promise<Posted[]>;
	/** Unless a request for the same app or host waits already. */
	putAsk(ask: Ask): Promise<void>;
	put(letter: Exclude<Letter, { kind: 'ask' }>): Promise<void>;
	/** Takes a request back that was never sent, with all that belongs to it. Returns whether there was one. */
	takeBack(request: string): Promise<boolean>;
	markTried(posted: Posted): Promise<void>;
	drop(places: readonly number[]): Promise<void>;
}

export function outbox(open: () => Promise<Database>): Outbox {
	async function change<T>(work: (box: Box, posted: Posted[]) => Promise<T>): Promise<T> {
		const transaction = (await open()).transaction('outbox', 'readwrite', { durability: 'strict' });
		const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
		const result = await work(transaction.store, lettersOf(keys, values));
		await transaction.done;
		return result;
	}

	return {
		async all() {
			const transaction = (await open()).transaction('outbox');
			const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
			return lettersOf(keys, values);
		},

		async putAsk(ask) {
			await change(async (box, posted) => {
				const withdrawn = posted.flatMap(({ letter }) => (letter.kind === 'withdraw' ? letter.request : []));
				const waits = posted.some(
					({ letter }) =>
						letter.kind === 'ask' && isSameSite(letter.body, ask.body) && !withdrawn.includes(letter.request),
				);
				if (!waits) await box.add(ask);
			});
		},

		async put(letter) {
			await change(async (box) => {
				await box.add(letter);
			});
		},

		async takeBack(request) {
			return change(async (box, posted) => {
				const own = posted.filter(({ letter }) => letter.request === request);
				if (!own.some(({ letter }) => letter.kind === 'ask' && !letter.tried)) return false;
				await Promise.all(own.map(({ place }) => box.delete(place)));
				return true;
			});
		},

		async markTried({ place, letter }) {
			if (letter.kind !== 'ask' || letter.tried) return;
			await change(async (box, posted) => {
				if (posted.some((other) => other.place === place)) await box.put({ ...letter, tried: true }, place);
			});
		},

		async drop(places) {
			await change(async (box) => {
				await Promise.all(places.map((place) => box.delete(place)));
			});
		},
	};
}

/** The part of an object store that a change needs. */
interface Box {
	add(value: unknown): Promise<number>;
	put(value: unknown, key: number): Promise<number>;
	delete(key: number): Promise<void>;
}

function lettersOf(keys: readonly number[], values: readonly unknown[]): Posted[] {
	return keys.flatMap((place, i) => {
		const parsed = Letter.safeParse(values[i]);
		return parsed.success ? [{ place, letter: parsed.data }] : [];
	});
}

/** Whether two requests are about the same app, or the same host on no list. */
export function isSameSite(a: { app: string | null; host: string }, b: { app: string | null; host: string }): boolean {
	return a.app === null ? b.app === null && a.host === b.host : a.app === b.app;
}
