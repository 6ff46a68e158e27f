import type { OpenRoot } from './file-input.ts';
import type { Gate, Held, Texts, Verdict } from './gate.ts';
import { type Hear, listenHere, listenIn } from './listen.ts';

/** What the browser has to give. */
export interface Keys {
	/** Reads what stands at the upload moment here. */
	read(): Promise<Verdict>;
	/** Has the guard brought into this frame. */
	call(): void;
	/** Has the hooks brought into this frame's page. */
	callHooks(): void;
	openRoot: OpenRoot;
	/** Whether this script has outlived its extension: nobody would answer any more. */
	isOver(): boolean;
}

/** What every route shares: what is known, and where stopped files wait. */
export interface Lookout {
	readonly gate: Gate;
	readonly openRoot: OpenRoot;
	/** A first sign that files may come: reads the verdict anew. Resolves when it is there. */
	sign(): Promise<void>;
	/** Whether all files pass, as far as is known now. */
	isQuiet(): boolean;
	/** Whether these may go on untouched. */
	mayPass(files: readonly File[], texts?: Texts): boolean;
	/** Stops the event, and keeps what it brought. */
	hold(held: Held, event?: Event): void;
	/** Listens in another window of this page for everything that is listened for in this one. */
	listenIn(other: Window): void;
	/** Listens in this frame's own window once more: a document that was opened anew has lost every listener. */
	listenAgain(): void;
}

/** What is done about each type of event, in the capture phase on the window. */
export type Handlers = { readonly [T in keyof WindowEventMap]?: (event: WindowEventMap[T]) => void };

/** While nothing is known, text up to this length passes; a policy cannot ask for less. */
const shortestText = 200;

export function openLookout({ read, call, callHooks, openRoot, isOver }: Keys, hear: Hear): Lookout {
	const gate: Gate = { held: [], passed: new Set(), hooks: null };
	let verdict: Verdict | undefined;
	let reading: Promise<void> | undefined;
	let areHooksCalled = false;

	const isQuiet = () => verdict?.stops === false || isOver();

	function sign(): Promise<void> {
		reading ??= read()
			.then(
				(found) => {
					verdict = found;
					if (!found.stops || gate.hooks || areHooksCalled) return;
					areHooksCalled = true;
					callHooks();
				},
				// What was known stands; while nothing is, files are held and the guard asks again.
				() => {},
			)
			.finally(() => {
				reading = undefined;
			});
		return reading;
	}

	return {
		gate,
		openRoot,
		isQuiet,
		sign,
		mayPass(files, texts = []) {
			if (isQuiet()) return true;
			if (files.length > 0) return files.every((file) => gate.passed.has(file));
			const length = texts.find(([type]) => type === 'text/plain')?.[1].length ?? 0;
			return length <= (verdict ? (verdict.textOver ?? length) : shortestText);
		},
		hold(held, event) {
			event?.preventDefault();
			event?.stopImmediatePropagation();
			gate.held.push(held);
			if (gate.take) gate.take();
			else call();
		},
		listenIn: (other) => listenIn(other, hear),
		listenAgain: () => listenHere(hear, () => void sign()),
	};
}
