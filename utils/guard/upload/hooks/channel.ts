import { greeting, reply } from './greeting.ts';
import { call, type Native } from './natives.ts';

/** The way to the extension's own world. */
export interface Channel {
	/**
	 * Asks the other world about something, at once. Returns whether it prevented the default; what that means depends on
	 * the question.
	 */
	ask(about: EventTarget | null): boolean;
	/** Hands file handles over, and waits for the word on them, however long that takes. */
	askAbout(handles: unknown, answer: (isGranted: boolean) => void): void;
	/** Listens for what the other world says; what it is about comes in the event. */
	onWord(word: string, hear: (event: unknown) => void): void;
	/** Says something to the other world. */
	say(word: string): void;
}

/** Asks whether files pass here; a no means as much as "not known yet". */
export function isQuiet({ ask }: Channel): boolean {
	return ask(null);
}

/**
 * Opens the channel: an event target that both worlds hold and the page never sees. The lookout asks for it before any
 * script of the page runs. It is none of the document's: to look at an element costs a page 60 KB before it has scripts.
 */
export function openChannel(): Channel {
	const { Comment, CustomEvent, EventTarget, FocusEvent } = globalThis;
	const dispatchEvent = EventTarget.prototype.dispatchEvent as Native;
	const addEventListener = EventTarget.prototype.addEventListener as Native;
	const shared = new EventTarget();

	function tell(to: EventTarget, word: string, about: EventTarget | null): boolean {
		const init = { __proto__: null, relatedTarget: about, cancelable: true } as FocusEventInit;
		return !call(dispatchEvent, to, new FocusEvent(word, init));
	}

	const ask = (about: EventTarget | null) => tell(shared, 'ask', about);

	document.addEventListener(
		greeting,
		function meet({ target }) {
			if (!(target instanceof Comment)) return;
			document.removeEventListener(greeting, meet, true);
			target.remove();
			tell(target, reply, shared);
		},
		true,
	);
	return {
		ask,
		askAbout(handles, answer) {
			const pick = new EventTarget();
			call(addEventListener, pick, 'yes', () => answer(true));
			call(addEventListener, pick, 'no', () => answer(false));
			ask(pick);
			// The other world gets a copy, as with a message.
			call(dispatchEvent, pick, new CustomEvent('handles', { __proto__: null, detail: handles } as CustomEventInit));
		},
		onWord(word, hear) {
			call(addEventListener, shared, word, hear);
		},
		say: (word) => void tell(shared, word, null),
	};
}
