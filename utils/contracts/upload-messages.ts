import { CountedMoment } from './event.ts';
import { ResponseSchema } from './primitives.ts';
import { maxSentence } from './review.ts';
import { HeldAnswer, HeldView, UploadView } from './upload.ts';
import { SiteView } from './view.ts';
import { z } from './zod.ts';

/** Where a frame is, beside what the browser says of it. */
const Here = z.object({
	/** Origins of the pages that hold it, nearest first. */
	around: z.array(z.string().max(300)).max(32),
	/** Whether it looks like a place that people sign in to. */
	looksLikeService: z.boolean(),
});
export type Here = z.infer<typeof Here>;

/** What an upload was about; of this, what the policy allows is recorded. */
const Handed = z.object({
	count: z.int().positive(),
	/** Bytes. */
	size: z.number().nonnegative(),
	names: z.array(z.string()).max(50),
	reason: z.string().trim().max(maxSentence).optional(),
});
export type Handed = z.infer<typeof Handed>;

const Host = SiteView.shape.host;

/** What stopped something, and how: a grant may let it through meanwhile. */
const Stopped = z.object({ host: Host, response: ResponseSchema });

const Id = z.uuid();
const Sentence = z.string().trim().min(1).max(maxSentence);
const Nothing = z.null();
const Done = z.object({ ok: z.literal(true) });

/** The messages of the upload guard. Any frame of a page may send those of `frame`; the browser says which one it is. */
export const uploadMessages = {
	/** Files were stopped in this frame, and wait: the keeper has to come. */
	'upload/keeper': { from: 'frame', request: Nothing, reply: Done },
	/** Files are stopped here, and no hooks are in this frame's page yet. */
	'upload/hooks': { from: 'frame', request: Nothing, reply: Done },
	/** Origin of the page in the tab, where that hides itself from its frames. */
	'upload/page': { from: 'frame', request: Nothing, reply: z.string() },
	/**
	 * What stands against files here, in this frame or in the pages that hold it; where nothing does any more, how it is
	 * with `stopped`, the host that did before. `null` where nothing is known.
	 */
	'upload/view': {
		from: 'frame',
		request: z.object({ ...Here.shape, stopped: Host.nullable() }),
		reply: UploadView.nullable(),
	},
	/** Asks for a review of the place that `upload/view` is about. */
	'upload/ask': { from: 'frame', request: Here, reply: Done },
	'upload/note': { from: 'frame', request: z.object({ ...Here.shape, id: Id, text: Sentence }), reply: Done },
	'upload/withdraw': { from: 'frame', request: z.object({ ...Here.shape, id: Id }), reply: Done },
	/** What became of it. "Went on" may hold for a while; "granted" means that IT said yes while it waited. */
	'upload/outcome': {
		from: 'frame',
		request: z.object({
			...Here.shape,
			outcome: CountedMoment.shape.outcome,
			stopped: Stopped,
			handed: Handed.nullable(),
		}),
		reply: Done,
	},
	/** Shows in the tab what this frame holds; `null` takes it away. */
	'upload/show': { from: 'frame', request: HeldView.nullable(), reply: z.object({ isShown: z.boolean() }) },
	/** The person's answer to what a frame holds. */
	'upload/answer': { from: 'content', request: z.object({ frame: z.int(), answer: HeldAnswer }), reply: Done },
} as const;
