import { call, getter, type Native, peek } from './natives.ts';
import { hooksTag } from './tag.ts';

/** The way to the extension's own world. */
export interface Channel {
	/**
	 * Asks the other world about something, at once. Returns whether it prevented the default; what that means depends on
	 * the question.
	 */
	ask(about: EventTarget | null): boolean;
	/** Hands file handles over, and waits for the word on them, however long that takes. */
	askAbout(handles: unknown, answer: (isGranted: boolean) => void): void;
	/** Listens for what the other world says. */
	onWord(word: string, hear: () => void): void;
}

/** Asks whether files pass here; a no means as much as "not known yet". */
export function isQuiet({ ask }: Channel): boolean {
	return ask(null);
}

/**
 * Opens the channel: an element that both worlds hold and the page never sees. The lookout takes it out of the document
 * before any script of the page runs.
 */
export function openChannel(): Channel {
	const { MouseEvent, MessageChannel } = globalThis;
	const dispatchEvent = EventTarget.prototype.dispatchEvent as Native;
	const addEventListener = EventTarget.prototype.addEventListener as Native;
	const postMessage = MessagePort.prototype.postMessage as Native;
	const start = MessagePort.prototype.start as Native;
	const close = MessagePort.prototype.close as Native;
	const port1Of = getter(MessageChannel.prototype, 'port1');
	const port2Of = getter(MessageChannel.prototype, 'port2');
	const dataOf = getter(MessageEvent.prototype, 'data');

	const element = document.createElement(hooksTag);
	document.documentElement?.append(element);

	function ask(about: EventTarget | null): boolean {
		const init = { __proto__: null, relatedTarget: about, cancelable: true } as MouseEventInit;
		return !call(dispatchEvent, element, new MouseEvent('click', init));
	}

	return {
		ask,
		askAbout(handles, answer) {
			const pair = new MessageChannel();
			const mine = peek(port1Of, pair);
			const hear = (event: MessageEvent) => {
				answer(peek(dataOf, event) === true);
				call(close, mine);
			};
			call(addEventListener, mine, 'message', hear);
			call(start, mine);
			ask(peek(port2Of, pair) as MessagePort);
			call(postMessage, mine, handles);
		},
		onWord(word, hear) {
			call(addEventListener, element, word, hear);
		},
	};
}
