import { fileInputOf, setFiles } from './file-input.ts';
import { follow } from './follow.ts';
import type { Handlers, Lookout } from './lookout.ts';

type Listed = (files: readonly File[]) => void;

interface Choices {
	handlers: Handlers;
	/** A picker opens. */
	opening(input: HTMLInputElement): void;
}

/** Guards file inputs: in the document, in shadow roots, and those that leave it while their picker is open. */
export function guardChoices({ gate, sign, isQuiet, mayPass, hold, openRoot }: Lookout): Choices {
	let earlier: { input: HTMLInputElement; files: File[]; listed?: Listed | undefined } | undefined;
	let stopped: HTMLInputElement | undefined;
	let leave = () => {};

	function opening(input: HTMLInputElement, listed?: Listed): void {
		earlier = { input, files: [...(input.files ?? [])], listed };
		leave();
		const signed = sign();
		if (isQuiet()) return;
		leave = follow(input, (holder) => {
			holder.addEventListener('input', chosen, true);
			holder.addEventListener('change', chosen, true);
		});
		signed.then(() => {
			if (isQuiet()) leave();
		});
	}

	if (!import.meta.env.FIREFOX) gate.listFor = (input) => new Promise((listed) => opening(input, listed));

	function chosen(event: Event): void {
		// Only the browser brings files of the person's; what a page fires itself, it fires with files it has.
		if (!event.isTrusted || event instanceof InputEvent) return;
		const input = fileInputOf(event, openRoot, ({ files }) => !!files?.length);
		if (event.type === 'change' && input && input === stopped) {
			stopped = undefined;
			event.stopImmediatePropagation();
			leave();
			return;
		}
		const files = [...(input?.files ?? [])];
		const known = earlier?.input === input ? earlier : undefined;
		const listed = known?.listed;
		if (!input || (!listed && (files.length === 0 || mayPass(files)))) return;
		setFiles(input, known?.files ?? []);
		if (event.type === 'input') {
			// The change event that follows does not leave a shadow root.
			stopped = input;
			const root = input.getRootNode();
			if (root !== document) root.addEventListener('change', chosen, true);
		}
		if (listed) {
			known.listed = undefined;
			event.stopImmediatePropagation();
			listed(files);
		} else hold({ kind: 'choice', input, files }, event);
	}

	function click(event: MouseEvent): void {
		const input = fileInputOf(event, openRoot, () => true);
		if (input) opening(input);
	}

	return { handlers: { click, input: chosen, change: chosen }, opening };
}
