import type { QueueEntry } from '../../../utils/contracts/admin.ts';

export const orders = ['wanted', 'promised', 'newest'] as const;
/** Most wanted first (then by promised time), by promised time, or newest first. */
export type Order = (typeof orders)[number];

const byPromise = (a: QueueEntry, b: QueueEntry) => Date.parse(a.promisedBy) - Date.parse(b.promisedBy);

const comparators: Record<Order, (a: QueueEntry, b: QueueEntry) => number> = {
	wanted: (a, b) => b.demand - a.demand || byPromise(a, b),
	promised: byPromise,
	newest: (a, b) => Date.parse(b.askedAt) - Date.parse(a.askedAt),
};

/** Whether the next step is IT's; after a question back it is the person's. */
const isOurs = (entry: QueueEntry) => entry.state !== 'needs-more';

/** The open requests in the chosen order; those that wait for the person come last. */
export function orderRequests(open: readonly QueueEntry[], order: Order): QueueEntry[] {
	return open.toSorted((a, b) => Number(isOurs(b)) - Number(isOurs(a)) || comparators[order](a, b));
}

/** The request to show after `id` was answered: the next that waits for IT, else the first that does. */
export function nextAfter(ordered: readonly QueueEntry[], id: string): string | null {
	const at = ordered.findIndex((entry) => entry.id === id);
	const following = [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(at, 0))];
	return following.find((entry) => entry.id !== id && isOurs(entry))?.id ?? null;
}

/** The request one step up or down from `id`; the nearest end where there is none, the first where none is chosen. */
export function stepFrom(ids: readonly string[], id: string | null, step: 1 | -1): string | null {
	const at = id === null ? -1 : ids.indexOf(id);
	if (at === -1) return ids[0] ?? null;
	return ids[Math.min(Math.max(at + step, 0), ids.length - 1)] ?? null;
}
