import type { OpenRoot } from '../upload/file-input.ts';

/** A document or a shadow root, as far as one search sees. */
export type Root = Document | ShadowRoot;

/** Every root of a document: its own, and the shadow roots in it, closed ones too. */
export function rootsOf(document: Document, openRoot: OpenRoot): Root[] {
	const found: Root[] = [document];
	for (const root of found) {
		for (const element of root.querySelectorAll('*')) {
			const inner = mayHostShadow(element) ? openRoot(element) : null;
			if (inner) found.push(inner);
		}
	}
	return found;
}

/** Pages that draw themselves in shadow roots do so in elements of their own, or in one that holds nothing else. */
function mayHostShadow(element: Element): boolean {
	return element.localName.includes('-') || (element.localName === 'div' && element.childElementCount === 0);
}

/** Whether somebody can see it: fields that wait for their turn, and traps for robots, are no fields yet. */
export function isVisible(element: Element): boolean {
	if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
	const { width, height } = element.getBoundingClientRect();
	return width > 1 && height > 1;
}

/** The element around this one, out of a shadow root too. */
export function around(element: Element): Element | null {
	if (element.parentElement) return element.parentElement;
	const root = element.getRootNode();
	return root instanceof ShadowRoot ? root.host : null;
}

/** Whether an element holds another one, in its shadow roots too. */
export function holds(container: Element, element: Element): boolean {
	for (let at: Element | null = element; at; at = around(at)) if (at === container) return true;
	return false;
}
