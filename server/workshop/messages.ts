import type { Refusal } from '../http/refusal.ts';
import type { JobName } from './jobs.ts';

/** What the worker is told first. */
export interface WorkerSetup {
	dataFolder: string;
}

/** A job on its way to the worker. Its input fits its name, as only `Workshop.run` sends it. */
export interface Order<I> {
	id: number;
	name: JobName;
	input: I;
}

/** What came of a job. A refusal is for whoever asked; an error is ours. */
export type Outcome<R> =
	| { id: number; kind: 'done'; result: R }
	| { id: number; kind: 'refused'; refusal: Pick<Refusal, 'status' | 'message' | 'faults'> }
	| { id: number; kind: 'failed'; message: string; stack: string | undefined };
