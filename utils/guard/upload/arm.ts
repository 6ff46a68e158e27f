import { guardChoices } from './choices.ts';
import { joinHooks } from './join-hooks.ts';
import { type Keys, openLookout } from './lookout.ts';
import { guardSubmits } from './submits.ts';
import { guardTransfers } from './transfers.ts';

/**
 * Listens, before any script of the page, for files on their way into it. Nothing is read until the first sign of one;
 * what is stopped waits in the gate until the guard takes it.
 */
export function arm(keys: Keys): void {
	const lookout = openLookout(keys);
	guardTransfers(lookout);
	joinHooks(lookout, { opening: guardChoices(lookout), submitting: guardSubmits(lookout) });
}
