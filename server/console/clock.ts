import { signal } from '@preact/signals';

const everyMs = 30_000;

/** The time that promised times are held against; it moves in steps, so that nothing counts down. */
export const now = signal(new Date());

/** Lets the time move on until `signal` ends. */
export function runClock(ended: AbortSignal): void {
	const timer = setInterval(() => {
		now.value = new Date();
	}, everyMs);
	ended.addEventListener('abort', () => clearInterval(timer));
}
