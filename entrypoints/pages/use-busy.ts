import { useState } from 'preact/hooks';

/** Something that takes a moment and runs once at a time: whether it is under way, and how to start it. */
export function useBusy<A extends unknown[]>(
	work: (...args: A) => Promise<unknown>,
): [busy: boolean, start: (...args: A) => void] {
	const [busy, setBusy] = useState(false);
	const start = (...args: A) => {
		if (busy) return;
		setBusy(true);
		void work(...args).finally(() => setBusy(false));
	};
	return [busy, start];
}
