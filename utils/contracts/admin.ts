import { PolicySource } from './policy-source.ts';
import { Instant, MomentSchema, Slug, StandingSchema } from './primitives.ts';
import { Grant, maxSentence, ReviewRequest } from './review.ts';
import { z } from './zod.ts';

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
	standing: StandingSchema.nullable(),
	category: Slug.nullable(),
});
export type QueueEntry = z.infer<typeof QueueEntry>;

/** `GET /v1/admin/requests`: open requests, most wanted first, then by promised time; decided ones newest first. */
export const Queue = z.object({ open: z.array(QueueEntry), decided: z.array(QueueEntry) });
export type Queue = z.infer<typeof Queue>;

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
	faults: z.array(z.object({ path: z.string(), found: z.string(), expected: z.string() })),
});
export type PolicyDiff = z.infer<typeof PolicyDiff>;

/** `GET /v1/admin/draft`. `revision` goes back as `If-Match`, so that two editors never overwrite each other. */
export const Draft = z.object({ revision: z.int().nonnegative(), source: PolicySource });
export type Draft = z.infer<typeof Draft>;

/** `PATCH /v1/admin/apps/:id`: the change that the list of apps makes to the draft. */
export const AppPatch = z.strictObject({ standing: StandingSchema });
export type AppPatch = z.infer<typeof AppPatch>;

/** `POST /v1/admin/publish`: what is in force now. */
export const Published = z.object({ version: z.int().positive(), publishedAt: Instant });
export type Published = z.infer<typeof Published>;

/** `GET /v1/admin/overview`: what the console shows on top. */
export const Overview = z.object({
	organization: z.string(),
	version: z.int().positive(),
	publishedAt: Instant,
	draftChanges: z.int().nonnegative(),
	openRequests: z.int().nonnegative(),
	browsers: z.object({ total: z.int().nonnegative(), current: z.int().nonnegative() }),
	enrolmentKey: z.string(),
	policyKeys: z.array(z.string()),
});
export type Overview = z.infer<typeof Overview>;

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
	faults: z.array(z.object({ path: z.string(), found: z.string(), expected: z.string() })).optional(),
});
export type ErrorReply = z.infer<typeof ErrorReply>;
