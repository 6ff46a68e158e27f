import { type EventBatch, EventsTaken } from '../contracts/event.ts';
import type { Tally } from '../platform/tally.ts';
import { DeskRefusal } from './faults.ts';

/** One batch of counted moments as the desk is asked to take it. */
export interface Report {
	method: 'POST';
	path: string;
	body: EventBatch;
	/** The same batch is counted once however often it is sent. */
	idempotencyKey: string;
	reply: typeof EventsTaken;
}

/**
 * Hands the desk the moments that were counted since the last time. A batch goes once the desk has it, or can never take
 * it. Rejects where the desk cannot be asked: what waits is sent under the same name the next time.
 */
export async function reportMoments(
	tally: Pick<Tally, 'next' | 'drop'>,
	send: (report: Report) => Promise<EventsTaken>,
): Promise<void> {
	for (let batch = await tally.next(); batch !== null; batch = await tally.next()) {
		const { id, moments } = batch;
		try {
			await send({ method: 'POST', path: '/v1/events', body: { moments }, idempotencyKey: id, reply: EventsTaken });
		} catch (error) {
			if (!(error instanceof DeskRefusal && error.isFinal)) throw error;
		}
		await tally.drop(id);
	}
}
