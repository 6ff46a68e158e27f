import { Recording } from './ledger.ts';
import { HostStandingSchema, Instant, MomentSchema, ResponseSchema, Slug } from './primitives.ts';
import { EndedGrant, ReviewRequest } from './review.ts';
import { z } from './zod.ts';

/** An approved app as a person is offered it, in their language. */
export const Alternative = z.object({
	id: Slug,
	name: z.string(),
	goodFor: z.string(),
	open: z.string(),
	access: z.string().nullable(),
});
export type Alternative = z.infer<typeof Alternative>;

/**
 * Why a site has no banner: put off by the person, the day's banners are used up, the policy shows the icon alone or
 * nothing, a grant, or no list has it.
 */
const quietReasons = ['snoozed', 'spent', 'icon', 'standing', 'grant', 'unlisted'] as const;
export type QuietReason = (typeof quietReasons)[number];

/** An approved app in "Ready to use", in the person's language. */
export const ApprovedApp = z.object({
	...Alternative.shape,
	category: z.string(),
	/** What its category is good for. */
	does: z.string(),
});
export type ApprovedApp = z.infer<typeof ApprovedApp>;

/** Where the person's own request for this site stands in this browser. */
export const OwnRequest = z.object({
	/** `kept`: clicked, waiting in the outbox until the desk can be reached. */
	delivery: z.enum(['kept', 'delivered']),
	request: ReviewRequest,
});
export type OwnRequest = z.infer<typeof OwnRequest>;

/** A request in "My requests". */
export const ListedRequest = z.object({
	...OwnRequest.shape,
	/** Where its site stands now, `null` where nothing is known of it. */
	standing: HostStandingSchema.nullable(),
});
export type ListedRequest = z.infer<typeof ListedRequest>;

/**
 * Everything that banner, popup and block page show about one site, resolved by the worker for this person, now.
 * Texts of IT are already in the person's language.
 */
export const SiteView = z.object({
	host: z.string(),
	organization: z.string(),
	app: z.object({ id: Slug, name: z.string(), category: z.string(), goodFor: z.string() }).nullable(),
	standing: HostStandingSchema,
	moment: MomentSchema,
	response: ResponseSchema,
	/** What decided: the app's own standing, a group rule, a grant, or nothing. */
	reason: z.enum(['app', 'rule', 'grant', 'unlisted']),
	/** When this standing ends, if it does. */
	until: Instant.nullable(),
	why: z.string().nullable(),
	/** At most three. */
	alternatives: z.array(Alternative).max(3),
	liaison: z.object({ name: z.string(), contact: z.string().nullable() }),
	/** By when an answer would come if the person asked now. */
	promisedBy: Instant,
	own: OwnRequest.nullable(),
	/** A grant of the person's group that ended lately, where there is none now. */
	ended: EndedGrant.pick({ at: true, sentence: true }).optional(),
	snoozedUntil: Instant.nullable(),
	/** What is recorded from now on, where the person has not been told yet. */
	toTell: Recording.nullable(),
	/** Why there is no banner here, where there is none. */
	quiet: z.enum(quietReasons).optional(),
});
export type SiteView = z.infer<typeof SiteView>;

/** Why the last sync did not bring a newer policy; the policy in force stays. */
export const SyncFault = z.object({
	at: Instant,
	reason: z.enum([
		'unreachable',
		'not-a-head',
		'signature',
		'unknown-key',
		'older-version',
		'issued-in-future',
		'hash-mismatch',
		'not-a-shard',
		'storage',
	]),
	/** For IT: what exactly, in English. */
	detail: z.string(),
});
export type SyncFault = z.infer<typeof SyncFault>;

/** Something the person sent that the desk refused for good. */
export const Refused = z.object({
	at: Instant,
	/** The app's name, or the host where there is no app. */
	name: z.string(),
	/** For IT: what exactly, in English. */
	detail: z.string(),
});
export type Refused = z.infer<typeof Refused>;

/** What the popup says about Signpost itself. */
export const StatusView = z.object({
	setUp: z.enum(['managed', 'own', 'missing']),
	deskUrl: z.string().nullable(),
	organization: z.string().nullable(),
	policy: z.object({ version: z.int().positive(), issued: Instant, expires: Instant }).nullable(),
	lastContact: Instant.nullable(),
	fault: SyncFault.nullable(),
	/** Requests that wait in the outbox. */
	waiting: z.int().nonnegative(),
	/** Requests and notes that the desk can never take, newest first: they are not tried again. */
	refused: z.array(Refused).optional(),
	/** Configuration keys that were dropped because they were wrong. */
	configFaults: z.array(z.object({ path: z.string(), found: z.string(), expected: z.string() })),
	/** The signing key was taken on first use, because none is pinned. */
	trustOnFirstUse: z.boolean(),
});
export type StatusView = z.infer<typeof StatusView>;

/** What the options page shows: the values in force and which of them the organization set. */
export const SetupView = z.object({
	deskUrl: z.string(),
	enrolmentKey: z.string(),
	policyKeys: z.array(z.string()),
	groups: z.array(z.string()),
	email: z.string(),
	/** Names of the fields that the organization set. */
	locked: z.array(z.string()),
});
export type SetupView = z.infer<typeof SetupView>;
