import type { Desk } from './desk.ts';

const events = ['queue', 'policy'] as const;
const firstPauseMs = 500;
const longestPauseMs = 15_000;

/** Waits, shorter where the browser says that it's online again or `signal` ends. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const done = new AbortController();
		const stop = () => {
			done.abort();
			clearTimeout(timer);
			resolve();
		};
		const timer = setTimeout(stop, ms);
		window.addEventListener('online', stop, { signal: done.signal });
		signal.addEventListener('abort', stop, { signal: done.signal });
	});
}

/** Follows the desk's stream until it breaks; says whether it was ever open. What happened before it was is loaded. */
function followStream(desk: Desk, signal: AbortSignal): Promise<boolean> {
	return new Promise((resolve) => {
		let opened = false;
		const source = new EventSource('/v1/admin/stream');
		const stop = () => {
			source.close();
			signal.removeEventListener('abort', stop);
			resolve(opened);
		};
		source.onopen = () => {
			opened = true;
			void desk.loadAll();
		};
		source.onerror = stop;
		for (const event of events) source.addEventListener(event, () => void refresh(desk, event));
		signal.addEventListener('abort', stop);
	});
}

async function refresh(desk: Desk, event: (typeof events)[number]): Promise<void> {
	const changed = event === 'queue' ? [desk.loadQueue()] : [desk.loadPolicy(), desk.loadQueue()];
	await Promise.all([desk.loadOverview(), ...changed]);
}

/**
 * Keeps what the console shows up to date until `signal` ends: loads everything, follows the stream, and starts anew
 * with growing pauses when it breaks. Ends when the session does.
 */
export async function stayUpToDate(desk: Desk, signal: AbortSignal): Promise<void> {
	const signedOut = () => desk.session.value === 'closed';
	let failures = 0;
	while (!signal.aborted) {
		await desk.loadAll();
		if (signedOut()) return;
		const wasOpen = desk.reachable.value && (await followStream(desk, signal));
		if (signedOut()) return;
		failures = wasOpen ? 0 : failures + 1;
		await pause(Math.min(firstPauseMs * 2 ** failures, longestPauseMs), signal);
	}
}

/** Counts again which browsers run which version, every `ms` while the page is seen; no event says so. */
export function keepCounting(desk: Desk, ms: number, signal: AbortSignal): void {
	const timer = setInterval(() => {
		if (document.visibilityState === 'visible' && desk.session.value === 'open') void desk.loadOverview();
	}, ms);
	signal.addEventListener('abort', () => clearInterval(timer));
}
