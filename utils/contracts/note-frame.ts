/**
 * What the banner and the frame in which a note is typed say to each other, over a port that they alone have. The page around
 * them gets nothing of it: no key, no text.
 */

/** What the frame is given when it is there. */
export interface NoteTexts {
	label: string;
	hint?: string | undefined;
	/** Name of the button that sends it. */
	send: string;
	/** Name of the button that closes the form, where there is one. */
	cancel?: string | undefined;
	/** Sending is the best way forward here. */
	best: boolean;
	/** The person has just opened it: the cursor goes there. */
	opened: boolean;
	/** What was typed before, where the page took the frame out and it had to come back. */
	draft: string;
	language: string;
	dir: string;
}

/** What the frame says. */
export type NoteSaid =
	| { kind: 'height'; height: number }
	| { kind: 'draft'; text: string }
	| { kind: 'send'; text: string }
	| { kind: 'cancel' };
