import { guardChoices } from './choices.ts';
import type { Hear } from './listen.ts';
import { type Handlers, type Keys, type Lookout, openLookout } from './lookout.ts';
import { guardSubmits } from './submits.ts';
import { guardTransfers } from './transfers.ts';

/** A lookout, and what it does when the hooks in the page's own world report something. */
export interface ArmedLookout extends Lookout {
	handlers: Handlers;
	/** A picker opens on an input outside the document. */
	opening(input: HTMLInputElement): void;
	/** A script sends a form. Returns whether it was stopped. */
	submitting(form: HTMLFormElement): boolean;
}

/** A lookout that guards every route. */
export function armedLookout(keys: Keys, hear: Hear): ArmedLookout {
	const lookout = openLookout(keys, hear);
	const choices = guardChoices(lookout);
	const submits = guardSubmits(lookout);
	return {
		...lookout,
		handlers: { ...guardTransfers(lookout, choices.listFor), ...choices.handlers, ...submits.handlers },
		opening: choices.opening,
		submitting: submits.submitting,
	};
}
