/**
 * Runs `task` one at a time: calls during a run share one run after it, so that the last answer is never older than
 * the last call.
 */
export function coalesce(task: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | null = null;
	let next: Promise<void> | null = null;

	function start(): Promise<void> {
		const run = task().finally(() => {
			if (running === run) running = null;
		});
		running = run;
		return run;
	}

	return () => {
		if (running === null) return start();
		next ??= running.then(() => {
			next = null;
			return start();
		});
		return next;
	};
}
