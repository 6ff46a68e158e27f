import { Host, Instant, MomentSchema, RequestStateSchema, Slug } from './primitives.ts';
import { maxSentence } from './vocabulary.ts';
import { z } from './zod.ts';

export { maxSentence };

const Sentence = z.string().trim().min(1).max(maxSentence, `at most ${maxSentence} characters`);

/**
 * `POST /v1/requests`: all that leaves the browser when somebody asks.
 * The `Idempotency-Key` header (a UUID) is the request's id, so that a click arrives once however often it is sent.
 */
export const RequestBody = z.strictObject({
	/** The app, or `null` for a host on no list. */
	app: Slug.nullable(),
	/** Host alone: never a path, a query or a title. */
	host: Host,
	moment: MomentSchema,
	/** When the person clicked. */
	askedAt: Instant,
});
export type RequestBody = z.infer<typeof RequestBody>;

/** `POST /v1/requests/:id/notes`: a sentence added, or the answer to IT's question. */
export const NoteBody = z.strictObject({ text: Sentence });
export type NoteBody = z.infer<typeof NoteBody>;

/** One thing said in a request, by the person or by IT. */
export const ThreadEntry = z.object({
	from: z.enum(['person', 'it']),
	/** `nudge`: asked where the answer is. `withdrawn`: taken back. Both are said without a word. */
	kind: z.enum(['note', 'question', 'answer', 'decision', 'nudge', 'withdrawn']),
	text: z.string(),
	at: Instant,
});
export type ThreadEntry = z.infer<typeof ThreadEntry>;

/** What IT decided, as the person is told. */
export const Outcome = z.object({
	sentence: z.string(),
	/** When an approval ends; `null` for good. */
	until: Instant.nullable(),
	/** An approved app to use instead, with a decline. */
	alternative: Slug.nullable(),
});
export type Outcome = z.infer<typeof Outcome>;

/** A review request as its author sees it. */
export const ReviewRequest = z.object({
	id: z.uuid(),
	app: Slug.nullable(),
	/** The app's name, or the host where there is no app. */
	name: z.string(),
	host: z.string(),
	moment: MomentSchema,
	state: RequestStateSchema,
	askedAt: Instant,
	/** When the answer was promised. */
	promisedBy: Instant,
	/** Other people with a request for the same app or host. */
	others: z.int().nonnegative(),
	thread: z.array(ThreadEntry),
	outcome: Outcome.nullable(),
});
export type ReviewRequest = z.infer<typeof ReviewRequest>;

/**
 * A request as a browser takes it from its desk, which may be newer: what is said there in a way that is not known here
 * arrives as a note.
 */
export const ReceivedRequest = ReviewRequest.extend({
	thread: z.array(ThreadEntry.extend({ kind: ThreadEntry.shape.kind.catch('note') })),
});

/** An exception: which app (or host on no list), which moments, until when. */
export const Grant = z.object({
	id: z.uuid(),
	app: Slug.nullable(),
	host: Host.nullable(),
	scope: z.enum(['person', 'group']),
	moments: z.array(MomentSchema).min(1),
	/** `null` for good. */
	until: Instant.nullable(),
	sentence: z.string(),
	/** What the person agreed to, with an approval with conditions. */
	conditional: z.boolean(),
});
export type Grant = z.infer<typeof Grant>;

/** A grant of a group that is over: ended by IT, which may have said why, or by its time. */
export const EndedGrant = z.object({
	app: Slug.nullable(),
	host: Host.nullable(),
	moments: z.array(MomentSchema).min(1),
	at: Instant,
	sentence: z.string().nullable(),
});
export type EndedGrant = z.infer<typeof EndedGrant>;

/** `GET /v1/me`: everything that is personal. */
export const Me = z.object({
	browserId: z.uuid(),
	/** Newest first. */
	requests: z.array(ReviewRequest),
	grants: z.array(Grant),
	/** Those of the last 30 days that reached this browser by its groups, the newest first. */
	ended: z.array(EndedGrant).optional(),
});
export type Me = z.infer<typeof Me>;

/** The same as a browser takes it. */
export const ReceivedMe = Me.extend({ requests: z.array(ReceivedRequest) });

/** Events of `GET /v1/stream`: a newer policy is there, or something personal changed. Data is a hint, never a payload. */
export const StreamEvent = z.enum(['policy', 'me']);
export type StreamEvent = z.infer<typeof StreamEvent>;
