import { parseJson } from '../../utils/contracts/faults.ts';
import { z } from '../../utils/contracts/zod.ts';
import type { Desk } from './desk.ts';

const events = ['queue', 'policy'] as const;
/** What a `policy` event says of a changed draft; of a published version it says something else. */
const DraftHint = z.object({ revision: z.int() });
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

/** Follows the desk's stream until it breaks; says whether it was ever open. Once it is, everything is loaded. */
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
		for (const event of events) {
			source.addEventListener(event, ({ data }) => void refresh(desk, event, data));
		}
		signal.addEventListener('abort', stop);
	});
}

/** Loads what an event says has changed; a draft that this console made itself is here already. */
async function refresh(desk: Desk, event: (typeof events)[number], data: unknown): Promise<void> {
	const loads = [desk.loadOverview(), desk.loadQueue()];
	if (event === 'policy') {
		const hint = parseJson(DraftHint, String(data));
		const isKnown = hint.ok && desk.draft.value !== null && hint.value.revision <= desk.draft.value.revision;
		loads.push(isKnown ? desk.loadDiff() : desk.loadPolicy());
	}
	await Promise.all(loads);
}

/**
 * Keeps what the console shows up to date until `ended`: follows the stream, and starts anew with growing pauses when it
 * breaks. Resolves when the session is over, or there is none.
 */
export async function stayUpToDate(desk: Desk, ended: AbortSignal): Promise<void> {
	await desk.loadOverview();
	const over = new AbortController();
	const unsubscribe = desk.session.subscribe((session) => {
		if (session === 'closed') over.abort();
	});
	ended.addEventListener('abort', () => over.abort(), { signal: over.signal });
	let failures = 0;
	while (!over.signal.aborted) {
		const wasOpen = await followStream(desk, over.signal);
		failures = wasOpen ? 0 : failures + 1;
		if (!wasOpen) await desk.loadAll();
		await pause(Math.min(firstPauseMs * 2 ** failures, longestPauseMs), over.signal);
	}
	unsubscribe();
}

/** Counts again which browsers run which version, every `ms` while the page is seen; no event says so. */
export function keepCounting(desk: Desk, ms: number, signal: AbortSignal): void {
	const timer = setInterval(() => {
		if (document.visibilityState === 'visible' && desk.session.value === 'open') void desk.loadOverview();
	}, ms);
	signal.addEventListener('abort', () => clearInterval(timer));
}
