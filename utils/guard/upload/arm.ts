import { guardChoices } from './choices.ts';
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

declare global {
	/** That of one frame. Seen by the extension's own scripts alone: a page has another global. */
	var signpostLookout: { open(): ArmedLookout; listenAgain(): void } | undefined;
}

/** What files come with, and the signs of it. */
const types = [
	...['click', 'input', 'change', 'submit', 'drop', 'paste'],
	...['dragstart', 'dragend', 'dragenter', 'focusin', 'keydown'],
] as const satisfies readonly (keyof WindowEventMap)[];

/**
 * Listens, before any script of the page, for files on their way into it. Nothing is read until the first sign of one;
 * what is stopped waits in the gate until the guard takes it. Nor is anything made before the first event, as most pages
 * see none and each function costs them when it first runs.
 */
export function arm(keys: Keys): void {
	let armed: ArmedLookout | undefined;

	function open(): ArmedLookout {
		armed ??= armedLookout(keys, listenIn);
		return armed;
	}

	function hear(event: Event): void {
		// The event is of the handler's own type.
		const handle = open().handlers[event.type as keyof Handlers] as ((event: Event) => void) | undefined;
		handle?.(event);
	}

	function listenIn(place: Window): void {
		for (const type of types) place.addEventListener(type, hear, true);
	}

	/** Somebody is there: sign enough where a file may come, before the first click. */
	function onPointer(): void {
		if (window === top || document.querySelector('input[type=file]')) void open().sign();
	}

	function listen(): void {
		listenIn(window);
		addEventListener('pointermove', onPointer, { capture: true, once: true });
	}

	globalThis.signpostLookout = { open, listenAgain: listen };
	listen();
}

function armedLookout(keys: Keys, listenIn: (place: Window) => void): ArmedLookout {
	const lookout = openLookout(keys, listenIn);
	const choices = guardChoices(lookout);
	const submits = guardSubmits(lookout);
	return {
		...lookout,
		handlers: { ...guardTransfers(lookout), ...choices.handlers, ...submits.handlers },
		opening: choices.opening,
		submitting: submits.submitting,
	};
}
