import { maxSentence } from './review.ts';
import { SiteView } from './view.ts';
import { z } from './zod.ts';

/** What stands against an upload in one place, resolved by the worker for this person, now. */
export const UploadView = z.object({
	site: SiteView,
	/** Whether files are stopped here now. */
	stops: z.boolean(),
	/** Whether "Go on" asks for a reason first. */
	asksReason: z.boolean(),
	/** Whether names of files are recorded, so that the person is told. */
	recordsNames: z.boolean(),
});
export type UploadView = z.infer<typeof UploadView>;

/** What waits in a frame, as the person is told. It stays in the browser, and goes with the page. */
export const Parcel = z.object({
	/** The first few; a folder that was handed over as a whole has no size. */
	items: z.array(z.object({ name: z.string(), size: z.number().nullable() })),
	/** Of all items. */
	count: z.int().nonnegative(),
	/** Bytes of everything whose size is known. */
	size: z.number().nonnegative(),
	/** Length of the text that waits, where it is text. */
	characters: z.int().nullable(),
});
export type Parcel = z.infer<typeof Parcel>;

/** One stopped upload, as it is shown in the tab's own page. */
export const HeldView = z.object({
	parcel: Parcel,
	view: UploadView,
	/** `gone-through`: IT said yes meanwhile, and the page has it. */
	phase: z.enum(['held', 'gone-through']),
	/** The click was made and the worker has not answered yet. */
	asking: z.boolean(),
});
export type HeldView = z.infer<typeof HeldView>;

const Sentence = z.string().trim().min(1).max(maxSentence);

/** What the person did with a stopped upload. */
export const HeldAnswer = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('go-on'), reason: Sentence.optional() }),
	z.object({ kind: z.literal('cancel') }),
	/** Opened an approved app instead; what is held stays. */
	z.object({ kind: z.literal('alternative') }),
	z.object({ kind: z.literal('ask') }),
	z.object({ kind: z.literal('note'), id: z.uuid(), text: Sentence }),
	z.object({ kind: z.literal('withdraw'), id: z.uuid() }),
]);
export type HeldAnswer = z.infer<typeof HeldAnswer>;
