import { z } from './zod.ts';

const Nothing = z.null();
const Done = z.object({ ok: z.literal(true) });
/** Whether what signs in waits for the person's word. */
const Stops = z.object({ stops: z.boolean() });

/** The messages of the watch for sign-ins. Any frame of a page may send those of `frame`. */
export const signinMessages = {
	/** Asked when a frame is first seen to ask for an account, and when policy, grants or a "Go on" may have changed it. */
	'signin/stops': { from: 'frame', request: Nothing, reply: Stops },
	/** This frame asks the person for an account, and what stops there waits by now. */
	'signin/seen': { from: 'frame', request: Nothing, reply: Done },
	/** The page has a new frame, in which somebody may sign in too. */
	'signin/frames': { from: 'frame', request: Nothing, reply: Done },
	/** The person tried to sign in, and it waits. */
	'signin/held': { from: 'frame', request: Nothing, reply: Done },
	/** The person goes on where it is paused: what waits in any frame of the tab goes through. */
	'signin/go-on': { from: 'content', request: Nothing, reply: Done },
} as const;
