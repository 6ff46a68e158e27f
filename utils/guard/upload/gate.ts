/**
 * What the sentinel leaves for the guard, in the isolated world of one frame. Held files are here and nowhere else:
 * they go with the page.
 */
export interface Gate {
	/** In the order in which they were stopped. */
	held: Held[];
	/** Files that were let through: a page may hand them on, and they are not asked about again. */
	passed: Set<File>;
	/** The hooks in the page's own world, once they are there. */
	hooks: EventTarget | null;
	/** Set by the guard when it is there: something new is held. */
	take?: () => void;
}

/** Files or text on their way into the page, stopped before any of its scripts ran. */
export type Held = HeldChoice | HeldTransfer | HeldSubmit | HeldHandles;

/** Text by its type, such as `text/plain`. */
export type Texts = readonly (readonly [type: string, text: string])[];

/** Chosen in an `<input type=file>`. */
export interface HeldChoice {
	kind: 'choice';
	input: HTMLInputElement;
	files: readonly File[];
}

/** Dropped or pasted. */
export interface HeldTransfer {
	kind: 'drop' | 'paste';
	/** Trusted, and over: its data is empty, its coordinates are not. */
	event: DragEvent | ClipboardEvent;
	target: EventTarget;
	files: readonly File[];
	/** Whether each of them stands for a folder; comes when everything is there to give it back. */
	folders: Promise<readonly boolean[]>;
	/** For an `<input webkitdirectory>`: the folder dropped there, or the files in it once the browser has listed them. */
	listing: FileSystemEntry | Promise<readonly File[]> | undefined;
	/** Everything that is no file. */
	texts: Texts;
}

/** A form about to be sent with files in it. */
export interface HeldSubmit {
	kind: 'submit';
	form: HTMLFormElement;
	submitter: HTMLElement | null;
	/** `form.submit()` was called: no event, no validation. */
	bare: boolean;
	files: readonly File[];
}

/** Handles that a picker or the launch queue of the page's own world waits with. */
interface HeldHandles {
	kind: 'handles';
	handles: readonly FileSystemHandle[];
	/** Where the hooks wait for "yes" or "no". */
	pick: EventTarget;
}

/** What is known of the moment before it comes. */
export interface Verdict {
	/** Whether files are stopped. */
	stops: boolean;
	/** Text longer than this is stopped like a file; `null` where text is never looked at. */
	textOver: number | null;
}
