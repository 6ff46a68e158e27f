import { setTimeout as wait } from 'node:timers/promises';

const pollEvery = 50;

/**
 * Asks until the answer is neither `null`, `undefined` nor `false`, and returns it.
 * For what sends no event: a row in a database, a node in a browser's accessibility tree.
 *
 * @param what completes "waited in vain for …"
 * @param within milliseconds
 */
export async function until<T>(
	ask: () => Promise<T> | T,
	what: string | (() => Promise<string>),
	within = 15_000,
): Promise<NonNullable<Exclude<T, false>>> {
	const deadline = performance.now() + within;
	for (;;) {
		const answer = await ask();
		if (answer !== null && answer !== undefined && answer !== false) return answer as NonNullable<Exclude<T, false>>;
		if (performance.now() > deadline) {
			throw new Error(`waited ${within} ms in vain for ${typeof what === 'string' ? what : await what()}`);
		}
		await wait(pollEvery);
	}
}
