import type { SignIn } from './recognise.ts';
import type { Root } from './tree.ts';

/** What somebody did to sign in, kept until they say whether they go on. */
type Held = { act: HTMLElement } | { form: HTMLFormElement; submitter: HTMLElement | null };

/**
 * Stands before what signs in, in one frame: buttons that send credentials, forms that are sent, providers and passkeys.
 * Everything else on the page goes on as always, and no key and no value is looked at.
 */
export interface SigninGate {
	/** What leads in, as the page is now. */
	watch(signIn: SignIn): void;
	/** From now on everything waits. Called again, it tells again of what waits already. */
	close(): void;
	/** Lets everything through; what waited goes through now, or is forgotten. */
	open(held: 'replay' | 'forget'): void;
}

/**
 * @param isOver whether nobody is there any more to ask
 * @param onHeld something waits now
 */
export function signinGate(isOver: () => boolean, onHeld: () => void): SigninGate {
	let acts = new Set<EventTarget>();
	let forms = new Set<EventTarget>();
	let isClosed = false;
	let held: Held | null = null;

	function keep(event: Event, what: Held): void {
		event.preventDefault();
		event.stopImmediatePropagation();
		held = what;
		onHeld();
	}

	function onClick(event: Event): void {
		if (!isClosed || isOver()) return;
		const act = event.composedPath().find((target) => acts.has(target));
		if (act instanceof HTMLElement) keep(event, { act });
	}

	function onSubmit(event: Event): void {
		const form = event.target;
		if (!isClosed || isOver() || form === null || !forms.has(form) || !(form instanceof HTMLFormElement)) return;
		keep(event, { form, submitter: event instanceof SubmitEvent ? event.submitter : null });
	}

	/** A form's submit does not leave its shadow root, nor does a click in a closed one show where it was. */
	function listen(root: Root): void {
		const place = root === document ? window : root;
		place.addEventListener('click', onClick, true);
		place.addEventListener('submit', onSubmit, true);
	}

	return {
		watch({ scopes, waysIn, roots }) {
			acts = new Set([...scopes.flatMap(({ buttons }) => buttons), ...waysIn]);
			forms = new Set(scopes.map(({ element }) => element));
			for (const root of roots) listen(root);
		},
		close() {
			isClosed = true;
			if (held) onHeld();
		},
		open(what) {
			isClosed = false;
			const waiting = held;
			held = null;
			if (waiting && what === 'replay') goThrough(waiting);
		},
	};
}

/** The same once more, as if nothing had been between. */
function goThrough(held: Held): void {
	if ('act' in held) held.act.click();
	// A control named "requestSubmit" would hide the method.
	else HTMLFormElement.prototype.requestSubmit.call(held.form, held.submitter);
}
