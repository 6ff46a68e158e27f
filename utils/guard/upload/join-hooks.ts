import { isFileInput } from './file-input.ts';
import { hooksTag } from './hooks/tag.ts';
import type { Lookout } from './lookout.ts';

/** What the routes do when the hooks in the page's world report something. */
export interface Reports {
	/** A picker opens on an input outside the document. */
	opening(input: HTMLInputElement): void;
	/** A script sends a form. Returns whether it was stopped. */
	submitting(form: HTMLFormElement): boolean;
}

/**
 * Joins the hooks in the page's own world. They leave an element in the document before any script of the page ran;
 * it is taken out here, and is the channel from then on: nobody else has it.
 * What the hooks ask is in the event's `relatedTarget`; the default prevented is the only answer.
 */
export function joinHooks(
	{ gate, on, watchToo, sign, isQuiet, hold }: Lookout,
	{ opening, submitting }: Reports,
): void {
	const hooks = document.documentElement?.lastElementChild;
	if (hooks?.localName !== hooksTag) return;
	hooks.remove();
	gate.hooks = hooks;
	on(
		['click'],
		(event) => {
			const about = event.relatedTarget;
			if (about instanceof MessagePort) hold({ kind: 'handles', port: about });
			else if (about instanceof HTMLFormElement) {
				if (submitting(about)) event.preventDefault();
			} else if (about instanceof HTMLIFrameElement) {
				// The page reached into a frame before any script of ours was there.
				if (about.contentWindow) watchToo(about.contentWindow);
			} else if (about instanceof Node) {
				const input = isFileInput(about) ? about : topInput(about);
				if (input) opening(input);
			} else {
				sign();
				if (isQuiet()) event.preventDefault();
			}
		},
		hooks,
	);
}

/** The file input that a click on another part of the same detached tree may open. */
function topInput(part: Node): HTMLInputElement | undefined {
	const root = part.getRootNode({ composed: true });
	if (!(root instanceof Element || root instanceof DocumentFragment)) return undefined;
	return root.querySelector<HTMLInputElement>('input[type=file]') ?? undefined;
}
