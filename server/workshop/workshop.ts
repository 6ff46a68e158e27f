import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { Refusal } from '../http/refusal.ts';
import type { Database } from '../store/tables.ts';
import { type JobInput, type JobName, type JobResult, jobsByName } from './jobs.ts';
import type { Order, Outcome, WorkerSetup } from './messages.ts';
import { type Shop, shop } from './shop.ts';

/** Characters of JSON from which on a policy is worked on in a thread of its own: less takes milliseconds. */
const largeSource = 256 * 1024;
/** How long a thread that has nothing to do keeps the policies that it has read at hand. */
const idleMs = 60_000;
/** A million patterns, twice, with all that comes of them. */
const heapMb = 12_288;

const worker = new URL('./worker.ts', import.meta.url);

/** Does what is done with whole policies: small ones at once, large ones in a thread beside the event loop. */
export interface Workshop {
	/** Throws a `Refusal` where the job refuses what it was given. */
	run<N extends JobName>(name: N, input: JobInput<N>): Promise<JobResult<N>>;
	close(): Promise<void>;
}

export interface WorkshopParts {
	db: Database;
	dataFolder: string;
	log: Logger;
}

/** Opens a workshop on the database in `dataFolder`, which `db` is connected to; its thread starts with the first large policy. */
export function workshop({ db, dataFolder, log }: WorkshopParts): Workshop {
	const here: Shop = shop(db, async () => undefined);
	const waiting = new Map<number, (outcome: Outcome<never>) => void>();
	let orders = 0;
	let thread: Worker | undefined;
	let idle: NodeJS.Timeout | undefined;

	async function isLarge(input: object): Promise<boolean> {
		if ('body' in input && input.body instanceof Uint8Array && input.body.length > largeSource) return true;
		const { largest } = await db
			.selectFrom('sources')
			.select(({ fn }) => fn.max('size').as('largest'))
			.executeTakeFirstOrThrow();
		return Number(largest ?? 0) > largeSource;
	}

	async function end(): Promise<void> {
		clearTimeout(idle);
		const ending = thread;
		thread = undefined;
		await ending?.terminate();
	}

	function settle(outcome: Outcome<never>): void {
		waiting.get(outcome.id)?.(outcome);
		waiting.delete(outcome.id);
		if (waiting.size === 0) idle = setTimeout(end, idleMs).unref();
	}

	/** The thread is gone, with all that it was doing. */
	function fail(message: string): void {
		thread = undefined;
		for (const id of [...waiting.keys()]) settle({ id, kind: 'failed', message, stack: undefined });
	}

	function start(): Worker {
		const started = new Worker(worker, {
			workerData: { dataFolder } satisfies WorkerSetup,
			resourceLimits: { maxOldGenerationSizeMb: heapMb },
		});
		started.on('message', settle);
		started.on('error', (error: Error) => {
			log.error({ err: error }, 'the thread for large policies ended');
			fail(error.message);
		});
		started.on('exit', () => {
			if (thread === started) fail('the thread for large policies ended');
		});
		return started;
	}

	function inThread<N extends JobName>(name: N, input: JobInput<N>): Promise<JobResult<N>> {
		clearTimeout(idle);
		thread ??= start();
		const id = orders++;
		const { promise, resolve, reject } = Promise.withResolvers<JobResult<N>>();
		waiting.set(id, (outcome) => {
			if (outcome.kind === 'done') resolve(outcome.result);
			else if (outcome.kind === 'failed') reject(new Error(outcome.message, { cause: outcome.stack }));
			else reject(new Refusal(outcome.refusal.status, outcome.refusal.message, outcome.refusal.faults));
		});
		thread.postMessage({ id, name, input } satisfies Order<JobInput<N>>);
		return promise;
	}

	return {
		async run<N extends JobName>(name: N, input: JobInput<N>): Promise<JobResult<N>> {
			if (await isLarge(input)) return inThread(name, input);
			return jobsByName[name](here, input);
		},
		async close() {
			await end();
			fail('the desk stops');
		},
	};
}
