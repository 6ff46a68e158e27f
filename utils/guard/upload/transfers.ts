import type { Choices } from './choices.ts';
import { isFileInput, type OpenRoot } from './file-input.ts';
import { entriesOf, foldersAmong } from './folders.ts';
import type { HeldTransfer, Texts } from './gate.ts';
import type { Handlers, Lookout } from './lookout.ts';

function textsOf(data: DataTransfer): Texts {
	return data.types.filter((type) => type !== 'Files').map((type) => [type, data.getData(type)]);
}

function isEditable(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLInputElement ||
		target instanceof HTMLTextAreaElement ||
		(target instanceof HTMLElement && target.isContentEditable)
	);
}

/** What was dropped on or pasted into. A closed shadow root hides it; there it is what is at that place, or has the focus. */
function targetOf(event: DragEvent | ClipboardEvent, openRoot: OpenRoot): EventTarget {
	let target = event.composedPath()[0] ?? document;
	for (;;) {
		const root = openRoot(target);
		if (root?.mode !== 'closed') return target;
		const inner =
			event instanceof MouseEvent ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;
		if (!inner || inner === target) return target;
		target = inner;
	}
}

/** Has the hooks keep what only the event gives. Resolves when they have. */
function keepInPage(hooks: EventTarget | null, dataTransfer: DataTransfer): Promise<unknown> | undefined {
	const kept = hooks && new Promise((done) => hooks.addEventListener('kept', done, { once: true }));
	hooks?.dispatchEvent(new DragEvent('keep', { dataTransfer }));
	return kept ?? undefined;
}

/**
 * What an input for folders gets of a drop: what is in the first thing, where that is a folder. In Chromium only the default
 * action makes files with their paths. In Firefox those of an entry have them, and the default action would hand the entry
 * to the page while it lists.
 */
function listingFor(
	listFor: Choices['listFor'],
	target: EventTarget,
	{ files, items }: DataTransfer,
): HeldTransfer['listing'] {
	if (!isFileInput(target) || !target.webkitdirectory) return undefined;
	const [entry] = entriesOf(items);
	if (!entry?.isDirectory) return undefined;
	if (!import.meta.env.FIREFOX) return listFor(target, entry.name);
	return files.length === 1 || target.multiple ? entry : undefined;
}

/** Guards what is dropped or pasted: files, folders, images, and long text where the policy asks for it. */
export function guardTransfers(
	{ gate, openRoot, sign, mayPass, hold }: Lookout,
	listFor: Choices['listFor'],
): Handlers {
	let isOwnDrag = false;

	function guard(kind: 'drop' | 'paste', event: DragEvent | ClipboardEvent, data: DataTransfer | null): void {
		if (!event.isTrusted || !data) return;
		const files = [...data.files];
		const texts = textsOf(data);
		if (mayPass(files, texts)) return;
		const target = targetOf(event, openRoot);
		const kept = kind === 'drop' ? keepInPage(gate.hooks, data) : undefined;
		const folders = Promise.all([foldersAmong(data.items, files), kept]).then(([found]) => found);
		const listing = kind === 'drop' ? listingFor(listFor, target, data) : undefined;
		const isListed = listing instanceof Promise;
		if (isListed) event.stopImmediatePropagation();
		hold({ kind, event, target, files, folders, texts, listing }, isListed ? undefined : event);
	}

	function drag(event: DragEvent): void {
		isOwnDrag = event.isTrusted && event.type === 'dragstart';
	}

	return {
		dragstart: drag,
		dragend: drag,
		dragenter(event) {
			if (!event.relatedTarget && !isOwnDrag) sign();
		},
		focusin(event) {
			if (isEditable(event.target)) sign();
		},
		keydown(event) {
			if (event.ctrlKey || event.metaKey) sign();
		},
		drop(event) {
			// What is dragged within the page is there already.
			if (!isOwnDrag) guard('drop', event, event.dataTransfer);
			isOwnDrag = false;
		},
		paste: (event) => guard('paste', event, event.clipboardData),
	};
}
