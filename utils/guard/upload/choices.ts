import { fileInputOf, setFiles } from './file-input.ts';
import { follow } from './follow.ts';
import type { Lookout } from './lookout.ts';

/** Guards file inputs: in the document, in shadow roots, and those that leave it while their picker is open. */
export function guardChoices({
	on,
	sign,
	isQuiet,
	mayPass,
	hold,
	openRoot,
}: Lookout): (input: HTMLInputElement) => void {
	let earlier: { input: HTMLInputElement; files: File[] } | undefined;
	let stopped: HTMLInputElement | undefined;
	let leave = () => {};

	/** A picker opens. */
	function opening(input: HTMLInputElement): void {
		earlier = { input, files: [...(input.files ?? [])] };
		leave();
		const signed = sign();
		if (isQuiet()) return;
		leave = follow(input, (holder) => on(['input', 'change'], chosen, holder));
		signed.then(() => {
			if (isQuiet()) leave();
		});
	}

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
		if (!input || files.length === 0 || mayPass(files)) return;
		setFiles(input, earlier?.input === input ? earlier.files : []);
		if (event.type === 'input') {
			// The change event that follows does not leave a shadow root.
			stopped = input;
			const root = input.getRootNode();
			if (root !== document) on(['change'], chosen, root);
		}
		hold({ kind: 'choice', input, files }, event);
	}

	on(['click'], (event) => {
		const input = fileInputOf(event, openRoot, () => true);
		if (input) opening(input);
	});
	on(['input', 'change'], chosen);
	return opening;
}
