import type { Desk } from './desk.ts';
import type { Keyring } from './keyring.ts';
import { thumbprint, verifyHead } from './trust.ts';

/** More changes of keys than a browser can have missed. */
const mostHops = 32;

/**
 * Catches up with keys that were handed on while this browser was away, or before it was set up: for each key that it
 * trusts it asks for the last head that this key signed, which names the keys that follow. Such a head is never applied.
 *
 * @returns whether other keys are trusted now
 */
export async function followHandovers(desk: Pick<Desk, 'handover'>, keys: Keyring, now: number): Promise<boolean> {
	const asked = new Set<string>();
	let hasMoved = false;
	for (let hop = 0; hop < mostHops; hop++) {
		const next = (await keys.trusted()).find((key) => !asked.has(key));
		if (next === undefined) break;
		asked.add(next);
		hasMoved = (await followOne(desk, keys, next, now)) || hasMoved;
	}
	return hasMoved;
}

async function followOne(desk: Pick<Desk, 'handover'>, keys: Keyring, key: string, now: number): Promise<boolean> {
	try {
		const text = await desk.handover(await thumbprint(key));
		return text !== null && (await keys.take(await verifyHead(text, [key], now)));
	} catch {
		// Whatever came instead of a head: the keys stay as they are, and the caller says why it asked.
		return false;
	}
}
