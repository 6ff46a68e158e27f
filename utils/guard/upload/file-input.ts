/** Opens the shadow root of an element, closed ones too; `null` where there is none. */
export type OpenRoot = (element: EventTarget) => ShadowRoot | null;

/** Whether this is such an element, of whichever window: each has classes of its own, and controls of a form hide its properties. */
export function isElement<Name extends keyof HTMLElementTagNameMap>(
	node: unknown,
	name: Name,
): node is HTMLElementTagNameMap[Name] {
	try {
		return Reflect.get(Element.prototype, 'localName', node) === name;
	} catch {
		return false;
	}
}

/** The `nodeType` of a node of whichever window; `null` of what is none. */
export function nodeTypeOf(thing: unknown): number | null {
	try {
		return Reflect.get(Node.prototype, 'nodeType', thing);
	} catch {
		return null;
	}
}

/** Whether this is an `<input type=file>`, of whichever window. */
export function isFileInput(node: unknown): node is HTMLInputElement {
	return isElement(node, 'input') && node.type === 'file';
}

/**
 * The file input that an event came from. A closed shadow root hides it from the event's path;
 * there, the first one that `suits` is taken.
 */
export function fileInputOf(
	event: Event,
	openRoot: OpenRoot,
	suits: (input: HTMLInputElement) => boolean,
): HTMLInputElement | undefined {
	const from = event.composedPath()[0];
	if (from === undefined || isFileInput(from)) return from;
	return inputUnder(openRoot(from), openRoot, suits);
}

function inputUnder(
	root: ShadowRoot | null,
	openRoot: OpenRoot,
	suits: (input: HTMLInputElement) => boolean,
): HTMLInputElement | undefined {
	for (const node of root?.querySelectorAll('*') ?? []) {
		if (isFileInput(node) && suits(node)) return node;
		const inner = inputUnder(openRoot(node), openRoot, suits);
		if (inner) return inner;
	}
	return undefined;
}

/** Makes an input hold exactly these files. No event is fired. */
export function setFiles(input: HTMLInputElement, files: readonly File[]): void {
	const transfer = new DataTransfer();
	for (const file of files) transfer.items.add(file);
	input.files = transfer.files;
}
