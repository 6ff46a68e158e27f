/**
 * Makes `work` run one at a time. Whoever asks while it runs gets the run after it, which starts later than they asked
 * and so sees what they saw; however many ask meanwhile, it is one run.
 */
export function coalesce<T>(work: () => Promise<T>): () => Promise<T> {
	let running: Promise<T> | undefined;
	let next: Promise<T> | undefined;

	function start(): Promise<T> {
		const run = work().finally(() => {
			if (running === run) running = undefined;
		});
		running = run;
		return run;
	}

	return () => {
		if (!running) return start();
		next ??= running
			.catch(() => undefined)
			.then(() => {
				next = undefined;
				return start();
			});
		return next;
	};
}
