import { ReceivedRequest, type ReviewRequest } from '../contracts/review.ts';
import { refusedItem, requestsItem } from '../platform/items.ts';
import type { LocalStore } from '../platform/local-store.ts';
import type { Letter, Outbox, Posted } from './outbox.ts';

/** One letter as the desk is asked to take it. */
export interface Delivery {
	method: 'POST' | 'DELETE';
	path: string;
	body?: unknown;
	/** The same letter is taken once however often it is sent. */
	idempotencyKey?: string;
	reply: typeof ReceivedRequest;
}

/** Hands a letter to the desk: rejects with `isFinal` set where the desk can never take it. */
export type Deliver = (delivery: Delivery) => Promise<ReviewRequest>;

const mostRefused = 5;

function deliveryOf(letter: Letter): Delivery {
	const reply = ReceivedRequest;
	switch (letter.kind) {
		case 'ask':
			return { method: 'POST', path: '/v1/requests', body: letter.body, idempotencyKey: letter.request, reply };
		case 'note':
			return {
				method: 'POST',
				path: `/v1/requests/${letter.request}/notes`,
				body: letter.body,
				idempotencyKey: letter.id,
				reply,
			};
		case 'nudge':
			return { method: 'POST', path: `/v1/requests/${letter.request}/nudges`, reply };
		case 'withdraw':
			return { method: 'DELETE', path: `/v1/requests/${letter.request}`, reply };
	}
}

/**
 * Hands the desk what waits, in order. A letter leaves the outbox after the desk's answer is stored; one that the desk
 * can never take leaves with a word about why. Rejects at the first that has to wait: the rest waits behind it.
 */
export async function deliverAll(
	outbox: Outbox,
	deliver: Deliver,
	store: LocalStore,
	now: () => number,
): Promise<void> {
	const given = new Set<string>();
	for (const posted of await outbox.all()) {
		if (given.has(posted.letter.request)) continue;
		try {
			await outbox.markTried(posted);
			const request = await deliver(deliveryOf(posted.letter));
			await store.update(requestsItem, (requests) => withRequest(requests, request));
			await outbox.drop([posted.place]);
		} catch (error) {
			if (!isFinal(error)) throw error;
			await giveUp(posted, error.message, outbox, store, now());
			if (posted.letter.kind === 'ask') given.add(posted.letter.request);
		}
	}
}

async function giveUp(
	{ letter, place }: Posted,
	why: string,
	outbox: Outbox,
	store: LocalStore,
	now: number,
): Promise<void> {
	const refused = { at: new Date(now).toISOString(), name: letter.name, detail: why };
	await store.update(refusedItem, (before) => [refused, ...before].slice(0, mostRefused));
	const after =
		letter.kind === 'ask' ? (await outbox.all()).filter((other) => other.letter.request === letter.request) : [];
	await outbox.drop([place, ...after.map((other) => other.place)]);
}

function isFinal(error: unknown): error is Error {
	return error instanceof Error && 'isFinal' in error && error.isFinal === true;
}

function withRequest(requests: readonly ReviewRequest[], request: ReviewRequest): ReviewRequest[] {
	const others = requests.filter(({ id }) => id !== request.id);
	return [request, ...others].sort((a, b) => Date.parse(b.askedAt) - Date.parse(a.askedAt));
}
