/**
 * Resolves after `ms` milliseconds, or as soon as `signal` aborts. Never rejects, and leaves neither a timer nor a
 * listener behind.
 */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
	if (signal.aborted) return;
	const { promise, resolve } = Promise.withResolvers<void>();
	const over = () => resolve();
	const timer = setTimeout(over, ms);
	signal.addEventListener('abort', over);
	await promise;
	clearTimeout(timer);
	signal.removeEventListener('abort', over);
}
