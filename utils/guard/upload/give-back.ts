import { isFileInput, setFiles } from './file-input.ts';
import { filesUnder } from './folders.ts';
import type { Gate, Held, HeldChoice, HeldSubmit, HeldTransfer } from './gate.ts';

/** Gives the page what it would have got: the same files in the same order, by the same kind of event on the same target. */
export function giveBack(held: Held, gate: Pick<Gate, 'passed'>): void {
	if (held.kind === 'handles') {
		held.pick.dispatchEvent(new Event('yes'));
		return;
	}
	for (const file of held.files) gate.passed.add(file);
	if (held.kind === 'choice') choose(held.input, held.files);
	else if (held.kind === 'submit') submit(held);
	else transfer(held, gate);
}

/** Leaves the page as after a picker that was closed, or a drag that went elsewhere. */
export function takeBack(held: Held): void {
	if (held.kind === 'handles') held.pick.dispatchEvent(new Event('no'));
	else if (held.kind === 'choice') held.input.dispatchEvent(new Event('cancel', { bubbles: true }));
	else if (held.kind === 'drop') {
		held.target.dispatchEvent(new DragEvent('dragleave', { ...circumstances(held), dataTransfer: new DataTransfer() }));
	}
}

function choose(input: HTMLInputElement, files: HeldChoice['files']): void {
	setFiles(input, files);
	input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
	input.dispatchEvent(new Event('change', { bubbles: true }));
}

function submit({ form, submitter, bare }: HeldSubmit): void {
	// A control named "submit" would hide the method.
	if (bare) HTMLFormElement.prototype.submit.call(form);
	else HTMLFormElement.prototype.requestSubmit.call(form, submitter);
}

function transfer(held: HeldTransfer, gate: Pick<Gate, 'passed'>): void {
	const event = held.kind === 'drop' ? dropEvent(held) : pasteEvent(held);
	const isTaken = !held.target.dispatchEvent(event);
	if (isTaken) return;
	if (held.kind === 'drop' && isFileInput(held.target)) void receive(held.target, held, gate);
	else insert(held);
}

/** Firefox's extensions have the page's own view of an object here. */
interface SeenByPage {
	wrappedJSObject?: DataTransfer;
}

/**
 * Puts everything that is held into `data`, as the page where that makes a difference: Firefox shows a page nothing that
 * an extension put in. A page that meddles with it meddles with what it is given anyway.
 */
function fill(data: DataTransfer & SeenByPage, { texts, files }: HeldTransfer): DataTransfer {
	const { wrappedJSObject: open = data } = data;
	for (const [type, text] of texts) open.setData(type, text);
	for (const file of files) open.items.add(file);
	return data;
}

function dropEvent(held: HeldTransfer): Event {
	const dataTransfer = fill(new DataTransfer(), held);
	dataTransfer.dropEffect = 'copy';
	return new DragEvent('drop', { ...circumstances(held), dataTransfer });
}

function pasteEvent(held: HeldTransfer): Event {
	const clipboardData = fill(new DataTransfer(), held);
	const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData });
	// Firefox gives the event a clipboard of its own, and an empty one.
	if (event.clipboardData?.types.length === 0) fill(event.clipboardData, held);
	return event;
}

/** Where and how something was dropped. */
function circumstances({ event }: HeldTransfer): DragEventInit {
	const base = { bubbles: true, cancelable: true, composed: true };
	if (!(event instanceof DragEvent)) return base;
	const { clientX, clientY, screenX, screenY, ctrlKey, shiftKey, altKey, metaKey } = event;
	return { ...base, view: window, clientX, clientY, screenX, screenY, ctrlKey, shiftKey, altKey, metaKey };
}

/**
 * What the browser does with a drop on a file input that the page leaves to it; for an event of ours it does not. A list of
 * its own may come later than the answer, or never: nothing but the input waits for it.
 */
async function receive(input: HTMLInputElement, { files, listing }: HeldTransfer, { passed }: Pick<Gate, 'passed'>) {
	if (input.webkitdirectory) {
		if (!listing) return;
		const listed = await (listing instanceof Promise ? listing : filesUnder(listing));
		for (const file of listed) passed.add(file);
		choose(input, listed);
		return;
	}
	const taken = input.multiple ? files : files.slice(0, 1);
	if (taken.length > 0) choose(input, taken);
}

/** What the browser does with any other drop or paste that the page leaves to it. */
function insert({ target, files, texts }: HeldTransfer): void {
	if (!(target instanceof HTMLElement)) return;
	target.focus();
	const picture = files.find(({ type }) => type.startsWith('image/'));
	const text = texts.find(([type]) => type === 'text/plain')?.[1];
	if (picture && target.isContentEditable) document.execCommand('insertImage', false, URL.createObjectURL(picture));
	else if (text !== undefined) document.execCommand('insertText', false, text);
}
