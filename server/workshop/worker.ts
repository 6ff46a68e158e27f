import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../http/refusal.ts';
import { connect } from '../store/open.ts';
import { jobsByName } from './jobs.ts';
import type { Order, Outcome, WorkerSetup } from './messages.ts';
import { type Shop, shop } from './shop.ts';

/** As long as a batch of rows takes to write: every other moment, the database is free for others. */
const paceMs = 5;

/*
 * The thread beside the event loop, in which large policies are parsed, checked, compiled and stored. It has a connection
 * of its own to the same database.
 */

function start({ dataFolder }: WorkerSetup): void {
	const db = connect(dataFolder);
	const place = shop(db, () => sleep(paceMs));

	async function outcomeOf({ id, name, input }: Order<never>): Promise<Outcome<unknown>> {
		try {
			const job: (shop: Shop, input: never) => Promise<unknown> = jobsByName[name];
			return { id, kind: 'done', result: await job(place, input) };
		} catch (error) {
			if (error instanceof Refusal) {
				const { status, message, faults } = error;
				return { id, kind: 'refused', refusal: { status, message, faults } };
			}
			const { message, stack } = error instanceof Error ? error : new Error(String(error));
			return { id, kind: 'failed', message, stack };
		}
	}

	parentPort?.on('message', async (order: Order<never>) => {
		const outcome = await outcomeOf(order);
		parentPort?.postMessage(outcome);
	});
}

start(workerData);
