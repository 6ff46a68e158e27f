import { fileInputOf, setFiles } from './file-input.ts';
import { follow } from './follow.ts';
import type { Handlers, Lookout } from './lookout.ts';

/** A folder that the browser lists for an input. */
interface Listing {
	folder: string;
	done(files: readonly File[]): void;
}

export interface Choices {
	handlers: Handlers;
	/** A picker opens. */
	opening(input: HTMLInputElement): void;
	/** The browser is about to list a folder for an input: keeps the list from the page. None may come. */
	listFor(input: HTMLInputElement, folder: string): Promise<readonly File[]>;
}

/** Guards file inputs: in the document, in shadow roots, and those that leave it while their picker is open. */
export function guardChoices({ sign, isQuiet, mayPass, hold, openRoot }: Lookout): Choices {
	let earlier: { input: HTMLInputElement; files: File[]; listing?: Listing | undefined } | undefined;
	let stopped: HTMLInputElement | undefined;
	let leave = () => {};

	function opening(input: HTMLInputElement, listing?: Listing): void {
		earlier = { input, files: [...(input.files ?? [])], listing };
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
		const listing = known?.listing;
		const isListed = listing && files.every((file) => file.webkitRelativePath.startsWith(`${listing.folder}/`));
		if (!input || (!isListed && (files.length === 0 || mayPass(files)))) return;
		setFiles(input, known?.files ?? []);
		if (event.type === 'input') {
			// The change event that follows does not leave a shadow root.
			stopped = input;
			const root = input.getRootNode();
			if (root !== document) root.addEventListener('change', chosen, true);
		}
		if (isListed) {
			known.listing = undefined;
			event.stopImmediatePropagation();
			listing.done(files);
		} else hold({ kind: 'choice', input, files }, event);
	}

	function click(event: MouseEvent): void {
		const input = fileInputOf(event, openRoot, () => true);
		if (input) opening(input);
	}

	return {
		handlers: { click, input: chosen, change: chosen },
		opening,
		listFor: (input, folder) => new Promise((done) => opening(input, { folder, done })),
	};
}
