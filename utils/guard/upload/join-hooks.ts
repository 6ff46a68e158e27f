import type { ArmedLookout } from './armed-lookout.ts';
import { isElement, isFileInput, nodeTypeOf } from './file-input.ts';
import { greeting, reply } from './hooks/greeting.ts';

/** The hooks in the page's own world, which answer at once; `null` where there are none. */
function greetHooks(): EventTarget | null {
	let hooks: EventTarget | null = null;
	const place = new Comment();
	place.addEventListener(reply, (event) => {
		if (event instanceof FocusEvent) hooks = event.relatedTarget;
	});
	document.append(place);
	place.dispatchEvent(new Event(greeting));
	place.remove();
	return hooks;
}

/**
 * Joins the hooks in the page's own world. Their event target is the channel from now on: nobody else has it.
 * What they ask is in the event's `relatedTarget`; the default prevented is the only answer.
 */
export function joinHooks({ gate, listenIn, sign, isQuiet, hold, opening, submitting }: ArmedLookout): void {
	const hooks = greetHooks();
	gate.hooks = hooks;
	hooks?.addEventListener('ask', (event) => {
		if (!(event instanceof FocusEvent)) return;
		const about = event.relatedTarget;
		if (isElement(about, 'form')) {
			if (submitting(about)) event.preventDefault();
		} else if (isElement(about, 'iframe')) {
			// The page reached into a frame before any script of ours was there.
			if (about.contentWindow) listenIn(about.contentWindow);
		} else if (about && isDocument(about)) {
			if (about.defaultView) listenIn(about.defaultView);
		} else if (about && nodeTypeOf(about) !== null) {
			const input = isFileInput(about) ? about : topInput(about);
			if (input) opening(input);
		} else if (about) {
			about.addEventListener('handles', (event) => hold({ kind: 'handles', pick: about, handles: handlesOf(event) }));
		} else {
			sign();
			if (isQuiet()) event.preventDefault();
		}
	});
}

/** Whether this is a document, of whichever window. */
function isDocument(about: EventTarget): about is Document {
	return nodeTypeOf(about) === Node.DOCUMENT_NODE;
}

/** What was picked. Chromium copies it into this world; only it has such pickers. */
function handlesOf(event: Event): FileSystemHandle[] {
	const detail: unknown = event instanceof CustomEvent ? event.detail : null;
	return [detail].flat().filter((handle) => handle instanceof FileSystemHandle);
}

/** The file input that a click on another part of the same detached tree may open. */
function topInput(part: EventTarget): HTMLInputElement | undefined {
	// By the browser's own methods: a form may hide its own.
	const root: Node = Node.prototype.getRootNode.call(part, { composed: true });
	const type = nodeTypeOf(root);
	if (type !== Node.ELEMENT_NODE && type !== Node.DOCUMENT_FRAGMENT_NODE) return undefined;
	const { querySelector } = type === Node.ELEMENT_NODE ? Element.prototype : DocumentFragment.prototype;
	const found: unknown = Reflect.apply(querySelector, root, ['input[type=file]']);
	return isFileInput(found) ? found : undefined;
}
