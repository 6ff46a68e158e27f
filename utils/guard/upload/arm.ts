import { guardChoices } from './choices.ts';
import { type Keys, type Lookout, openLookout } from './lookout.ts';
import { guardSubmits } from './submits.ts';
import { guardTransfers } from './transfers.ts';

/** A lookout, and what it does when the hooks in the page's own world report something. */
export interface ArmedLookout extends Lookout {
	/** A picker opens on an input outside the document. */
	opening(input: HTMLInputElement): void;
	/** A script sends a form. Returns whether it was stopped. */
	submitting(form: HTMLFormElement): boolean;
}

declare global {
	/** Of one frame. Seen by the extension's own scripts alone: a page has another global. */
	var signpostLookout: ArmedLookout | undefined;
}

/**
 * Listens, before any script of the page, for files on their way into it. Nothing is read until the first sign of one;
 * what is stopped waits in the gate until the guard takes it.
 */
export function arm(keys: Keys): void {
	const lookout = openLookout(keys);
	guardTransfers(lookout);
	globalThis.signpostLookout = { ...lookout, opening: guardChoices(lookout), submitting: guardSubmits(lookout) };
}
