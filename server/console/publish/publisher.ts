import { signal } from '@preact/signals';
import type { Published } from '../../../utils/contracts/admin.ts';
import type { Failure } from '../api.ts';
import type { Desk } from '../desk.ts';
import { keepCounting } from '../live.ts';

const countEveryMs = 2_000;
const countForMs = 5 * 60_000;

/** Publishing the draft, and what came of it. */
export function createPublisher(desk: Desk) {
	const busy = signal(false);
	const published = signal<Published | null>(null);
	const failure = signal<Failure | null>(null);
	let counting = new AbortController();

	return {
		busy,
		published,
		failure,

		/** Publishes; then the browsers that have it are counted often for a while. */
		async publish(): Promise<void> {
			if (busy.value) return;
			busy.value = true;
			const reply = desk.note(await desk.api.publish());
			failure.value = reply.ok ? null : reply.failure;
			if (reply.ok) {
				published.value = reply.value;
				counting.abort();
				counting = new AbortController();
				keepCounting(desk, countEveryMs, AbortSignal.any([counting.signal, AbortSignal.timeout(countForMs)]));
			}
			await Promise.all([desk.loadOverview(), desk.loadPolicy()]);
			busy.value = false;
		},
	};
}

export type Publisher = ReturnType<typeof createPublisher>;
