import { BannerChange } from './banner.ts';
import { LedgerView } from './ledger.ts';
import { Preferences, Snooze } from './preferences.ts';
import { MomentSchema } from './primitives.ts';
import { maxSentence } from './review.ts';
import { signinMessages } from './signin-messages.ts';
import { uploadMessages } from './upload-messages.ts';
import { ApprovedApp, ListedRequest, SetupView, SiteView, StatusView } from './view.ts';
import { z } from './zod.ts';

const Sentence = z.string().trim().min(1).max(maxSentence);
/** A content script leaves it out: its own page is meant. Only pages of the extension may name another one. */
const AboutUrl = z.string().max(8000).optional();
const Nothing = z.null();
const Done = z.object({ ok: z.literal(true) });

/**
 * Who may send a message: a content script in any frame of a page, a content script in its top frame, or a page of the
 * extension. Who may send the later may send the earlier.
 */
export type Sender = 'frame' | 'content' | 'page';

/** Every message to the worker: who may send it, what it carries, what comes back. */
export const messages = {
	/** The sentinel saw a moment whose response is not quiet; of a sign-in, a first sign that makes it worth looking. */
	'moment/seen': { from: 'content', request: z.object({ moment: MomentSchema }), reply: Done },
	/** The block page came instead of this page. */
	'moment/blocked': {
		from: 'page',
		request: z.object({ moment: MomentSchema, url: z.string().max(8000) }),
		reply: Done,
	},
	/** What the person did then. */
	'moment/outcome': {
		from: 'content',
		request: z.object({
			moment: MomentSchema,
			outcome: z.enum(['alternative', 'went-on', 'cancelled']),
			url: AboutUrl,
		}),
		reply: Done,
	},
	'site/view': {
		from: 'content',
		request: z.object({ moment: MomentSchema, url: AboutUrl }),
		reply: SiteView.nullable(),
	},
	'review/ask': { from: 'content', request: z.object({ moment: MomentSchema, url: AboutUrl }), reply: Done },
	/** Asks for what a request of before was about once more. */
	'review/again': { from: 'page', request: z.object({ id: z.uuid() }), reply: Done },
	'review/note': { from: 'content', request: z.object({ id: z.uuid(), text: Sentence }), reply: Done },
	'review/withdraw': { from: 'content', request: z.object({ id: z.uuid() }), reply: Done },
	/** Asks where the answer is, once the promised time has passed. */
	'review/nudge': { from: 'content', request: z.object({ id: z.uuid() }), reply: Done },
	'site/snooze': { from: 'content', request: z.object({ url: AboutUrl }), reply: Done },
	/** The person moved the banner, or made it small or large. */
	'banner/remember': { from: 'content', request: BannerChange, reply: Done },
	/** A banner that waits for an answer keeps the live stream open. */
	'stream/stay': { from: 'content', request: Nothing, reply: Done },
	...signinMessages,
	...uploadMessages,
	/** The person was shown what is recorded from now on. */
	'recording/told': { from: 'content', request: Nothing, reply: Done },
	/** Opens "What IT sees". */
	'ledger/open': { from: 'content', request: Nothing, reply: Done },
	/** A page of the ledger: entries before the one named. */
	'ledger/read': { from: 'page', request: z.object({ before: z.int().nullable() }), reply: LedgerView },
	'review/list': { from: 'page', request: Nothing, reply: z.array(ListedRequest) },
	/** Every app that this person may use. */
	'apps/list': { from: 'page', request: Nothing, reply: z.array(ApprovedApp) },
	'preferences/view': { from: 'page', request: Nothing, reply: Preferences },
	'preferences/save': { from: 'page', request: Preferences, reply: Done },
	/** What stays quiet now. */
	'snooze/list': { from: 'page', request: Nothing, reply: z.array(Snooze) },
	/** Lets Signpost speak up again. */
	'snooze/end': { from: 'page', request: z.object({ key: z.string().max(300) }), reply: Done },
	'status/view': { from: 'page', request: Nothing, reply: StatusView },
	'sync/now': { from: 'page', request: Nothing, reply: StatusView },
	'setup/view': { from: 'page', request: Nothing, reply: SetupView },
	/** The fields as typed; what is wrong comes back as faults and nothing is changed. */
	'setup/save': {
		from: 'page',
		request: z.record(z.string(), z.unknown()),
		reply: z.object({ faults: z.array(z.object({ path: z.string(), found: z.string(), expected: z.string() })) }),
	},
} as const satisfies Record<string, { from: Sender; request: z.ZodType; reply: z.ZodType }>;

export type MessageName = keyof typeof messages;
export type MessageRequest<N extends MessageName> = z.input<(typeof messages)[N]['request']>;
export type MessageReply<N extends MessageName> = z.output<(typeof messages)[N]['reply']>;

/** A message on the wire. */
export const Envelope = z.object({ name: z.string(), request: z.unknown() });
export type Envelope = z.infer<typeof Envelope>;
