import { PolicySource } from './policy-source.ts';
import { Base64Url32, Instant, MomentSchema, ResponseSchema, Slug, StandingSchema } from './primitives.ts';
import { Grant, maxSentence, ReviewRequest } from './review.ts';
import { PackedExtension } from './updates.ts';
import { z } from './zod.ts';

/** One thing that is wrong or odd in a policy, with its place. */
const FaultEntry = z.object({ path: z.string(), found: z.string(), expected: z.string() });

const Sentence = z.string().trim().min(1, 'a sentence to the person').max(maxSentence);

/** `POST /v1/admin/requests/:id/decision`: IT's answer. */
export const DecisionBody = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('approve'),
		/** `everyone` changes the app's standing and publishes; the others make a grant. */
		scope: z.enum(['person', 'group', 'everyone']),
		/** The group, with `scope: 'group'`; one of the request's groups. */
		group: Slug.optional(),
		moments: z.array(MomentSchema).min(1).default(['visit', 'signin', 'upload']),
		/** `null` for good. */
		until: Instant.nullable(),
		conditional: z.boolean().default(false),
		sentence: Sentence,
	}),
	z.strictObject({ kind: z.literal('decline'), alternative: Slug.nullable(), sentence: Sentence }),
	z.strictObject({ kind: z.literal('ask-back'), sentence: Sentence }),
]);
export type DecisionBody = z.infer<typeof DecisionBody>;
export type DecisionInput = z.input<typeof DecisionBody>;

/** A request in the queue, as IT sees it. */
export const QueueEntry = ReviewRequest.extend({
	groups: z.array(Slug),
	email: z.string().nullable(),
	/** People with an open request for the same app or host, this one included. */
	demand: z.int().positive(),
	/** How many of them have asked where the answer is. */
	nudges: z.int().nonnegative(),
	standing: StandingSchema.nullable(),
	category: Slug.nullable(),
});
export type QueueEntry = z.infer<typeof QueueEntry>;

/** `GET /v1/admin/requests`: open requests, most wanted first, then by promised time; decided ones newest first. */
export const Queue = z.object({ open: z.array(QueueEntry), decided: z.array(QueueEntry) });
export type Queue = z.infer<typeof Queue>;

/** What stands in a cell of an `AppChange` where the app has no value. */
export const noValue = '–';

/** One app's change between two policies. */
export const AppChange = z.object({
	id: Slug,
	name: z.string(),
	kind: z.enum(['added', 'removed', 'changed']),
	/** Field → [before, after] in words that fit in a table cell. */
	fields: z.record(z.string(), z.tuple([z.string(), z.string()])),
});
export type AppChange = z.infer<typeof AppChange>;

/** `GET /v1/admin/draft/diff`: what publishing would change. */
export const PolicyDiff = z.object({
	apps: z.array(AppChange),
	/** Other parts of the source that differ: `promise`, `responses`, … */
	sections: z.array(z.string()),
	/** What would stop a publish. */
	faults: z.array(FaultEntry),
	/** What is odd, and would be published. */
	warnings: z.array(FaultEntry).optional(),
});
export type PolicyDiff = z.infer<typeof PolicyDiff>;

/** `POST /v1/admin/draft/dry-run`: what a change would have done in the last days. */
export const DryRunBody = z.strictObject({
	days: z.int().min(1).max(3650).default(30),
	/** Instead of the desk's draft. */
	source: PolicySource.optional(),
});
export type DryRunBody = z.infer<typeof DryRunBody>;
export type DryRunInput = z.input<typeof DryRunBody>;

/** How many would have been answered otherwise at one moment. */
const ChangedMoment = z.object({
	moment: MomentSchema,
	/** By the version in force, before the fatigue budget. */
	before: ResponseSchema,
	after: ResponseSchema,
	/** Browsers; one that is in two groups may be in two rows. */
	people: z.int().nonnegative(),
	/** Counted moments. */
	times: z.int().nonnegative(),
});

/** What publishing would have changed for one app. */
export const DryRunApp = z.object({
	id: Slug,
	name: z.string(),
	/** Browsers that would have been answered otherwise at least once. */
	people: z.int().nonnegative(),
	/** The same by group; people of no group are in none. Most people first. */
	groups: z.array(z.object({ id: Slug, people: z.int().positive() })),
	moments: z.array(ChangedMoment),
	/** Moments that the version in force leaves quiet for somebody: nobody counts those, so there may be more people. */
	uncounted: z.array(MomentSchema),
});
export type DryRunApp = z.infer<typeof DryRunApp>;

export const DryRun = z.object({
	days: z.int().positive(),
	since: Instant,
	/** Of the policy in force, which is compared with. */
	version: z.int().nonnegative(),
	/** Browsers that would have been answered otherwise anywhere. */
	people: z.int().nonnegative(),
	/** Browsers that counted anything in that time: what `people` is a part of. */
	counted: z.int().nonnegative(),
	/** Apps that differ or that somebody would have met differently, most people first. */
	apps: z.array(DryRunApp),
});
export type DryRun = z.infer<typeof DryRun>;

/** `GET /v1/admin/draft`. `revision` goes back as `If-Match`, so that two editors never overwrite each other. */
export const Draft = z.object({ revision: z.int().nonnegative(), source: PolicySource });
export type Draft = z.infer<typeof Draft>;

/** `PATCH /v1/admin/apps/:id`: the change that the list of apps makes to the draft. */
export const AppPatch = z.strictObject({ standing: StandingSchema });
export type AppPatch = z.infer<typeof AppPatch>;

/** `POST /v1/admin/publish`: what is in force now. */
export const Published = z.object({ version: z.int().positive(), publishedAt: Instant });
export type Published = z.infer<typeof Published>;

/** `POST /v1/admin/publish/signed`: a policy that was signed elsewhere, with the head as browsers will see it. */
export const SignedPolicy = z.strictObject({
	format: z.literal(1),
	/** A compact JWS. */
	head: z.string().max(100_000),
	/** What the head was compiled from; it has to compile to the same bytes here. */
	source: PolicySource,
});
export type SignedPolicy = z.infer<typeof SignedPolicy>;

/** A key that may sign the policy. */
export const PolicyKey = z.object({
	/** RFC 7638 thumbprint. */
	kid: z.string(),
	/** 32 bytes in base64url, as browsers pin it. */
	publicKey: Base64Url32,
	/** `signs` signs now, `next` will from `signsFrom` on, `trusted` may sign elsewhere. */
	role: z.enum(['signs', 'next', 'trusted']),
	signsFrom: Instant.nullable(),
});
export type PolicyKey = z.infer<typeof PolicyKey>;

/** `GET /v1/admin/keys`, and what adding or retiring one leaves: the key that signs first. */
export const PolicyKeys = z.object({
	/** `offline`: the private key is not at the desk. */
	signing: z.enum(['desk', 'offline']),
	keys: z.array(PolicyKey),
	/** Thumbprints of keys that signed earlier versions. */
	handedOn: z.array(z.string()),
});
export type PolicyKeys = z.infer<typeof PolicyKeys>;

/** `POST /v1/admin/keys`: makes the next key. */
export const NextKeyBody = z.strictObject({
	/** Days for which browsers get to know it before it signs. */
	overlapDays: z.int().min(0).max(365).default(14),
});
export type NextKeyBody = z.infer<typeof NextKeyBody>;

/** How many browsers have one version in force. */
export const VersionCoverage = z.object({
	/** `null` for browsers that have none yet, or did not say. */
	version: z.int().positive().nullable(),
	publishedAt: Instant.nullable(),
	browsers: z.int().positive(),
	/** When the first and the last of them came to it. */
	since: Instant.nullable(),
	latest: Instant.nullable(),
});
export type VersionCoverage = z.infer<typeof VersionCoverage>;

/** The extension in one kind of browser. */
export const ExtensionCoverage = z.object({
	/** `chrome`, `edge`, `firefox`. */
	kind: z.string(),
	version: z.string(),
	browsers: z.int().positive(),
});
export type ExtensionCoverage = z.infer<typeof ExtensionCoverage>;

/** A browser that has not got the version in force. */
export const LaggingBrowser = z.object({
	/** The first eight characters of its id. */
	browser: z.string(),
	/** `chrome`, `edge`, `firefox`. */
	kind: z.string(),
	groups: z.array(Slug),
	version: z.int().positive().nullable(),
	lastSeenAt: Instant,
});
export type LaggingBrowser = z.infer<typeof LaggingBrowser>;

/** `GET /v1/admin/coverage`: which browsers run which version. */
export const Coverage = z.object({
	/** In force. */
	version: z.int().nonnegative(),
	/** Newest first. */
	versions: z.array(VersionCoverage),
	/** All that lag; `lagging` has those that were seen last, at most 500. */
	behind: z.int().nonnegative(),
	lagging: z.array(LaggingBrowser),
	/** By kind of browser, then the newest first. */
	extensions: z.array(ExtensionCoverage),
});
export type Coverage = z.infer<typeof Coverage>;

/** `GET /v1/admin/overview`: what the console shows on top. */
export const Overview = z.object({
	organization: z.string(),
	/** 0 where nothing was published yet: a desk without a signing key waits for its first signed policy. */
	version: z.int().nonnegative(),
	publishedAt: Instant,
	draftChanges: z.int().nonnegative(),
	openRequests: z.int().nonnegative(),
	browsers: z.object({ total: z.int().nonnegative(), current: z.int().nonnegative() }),
	enrolmentKey: z.string(),
	/** Keys that browsers may pin, the one that signs first. */
	policyKeys: z.array(z.string()),
	/** `offline`: this desk cannot publish by itself, see `POST /v1/admin/publish/signed`. */
	signing: z.enum(['desk', 'offline']).optional(),
	/** When the head in force stops being fresh. */
	expiresAt: Instant.optional(),
	/** The extension that this desk serves, once it was packed. */
	extension: PackedExtension.optional(),
});
export type Overview = z.infer<typeof Overview>;

/** `POST /v1/admin/enrolment-key`: the one that new browsers need from now on. */
export const EnrolmentKey = z.object({ enrolmentKey: z.string() });
export type EnrolmentKey = z.infer<typeof EnrolmentKey>;

/** `POST /v1/admin/session`: the one-time code of the printed link becomes a session. */
export const SessionBody = z.strictObject({ code: z.string().min(1).max(200) });
export type SessionBody = z.infer<typeof SessionBody>;

/** `GET /v1/admin/grants`: a grant in force, as IT sees it. */
export const GrantEntry = Grant.extend({
	/** The app's name, or the host where there is no app. */
	name: z.string(),
	/** With `scope: 'group'`. */
	group: Slug.nullable(),
	/** With `scope: 'person'`, where the browser sends it. */
	email: z.string().nullable(),
	grantedAt: Instant,
});
export type GrantEntry = z.infer<typeof GrantEntry>;

/** `POST /v1/admin/grants/:id/end`: nobody loses a grant without a word. */
export const EndGrantBody = z.strictObject({ sentence: Sentence });

/** `GET /v1/admin/audit`: who did what, when, newest first. */
export const AuditEntry = z.object({
	at: Instant,
	/** `console`, `automation`, or `desk` for what it did by itself. */
	who: z.string(),
	what: z.string(),
	about: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Every error of the desk: what, where and how to mend it. */
export const ErrorReply = z.object({
	error: z.string(),
	faults: z.array(FaultEntry).optional(),
});
export type ErrorReply = z.infer<typeof ErrorReply>;
