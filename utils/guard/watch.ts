import type { Moment } from '../contracts/vocabulary.ts';

/** What the watch for a moment is given. */
interface Watch {
	/** Everything that is stored about a host. */
	read(host: string): Promise<Record<string, unknown>>;
	/** Wakes the worker: only where there is something to say. */
	report(moment: Moment): void;
	/** Aborts when the extension is gone from under the page. */
	signal: AbortSignal;
}

/** Watches one kind of moment in one frame. It registers its listeners at once, and reads nothing before it has to. */
export type MomentWatcher = (watch: Watch) => void;
