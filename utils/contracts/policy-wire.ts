import { Budget, Organization, Privacy, ResponseRow, ReviewPromise, TextOver, UploadRules } from './policy-source.ts';
import {
	Base64Url32,
	HostStandingSchema,
	LocalizedText,
	MomentSchema,
	ResponseSchema,
	Slug,
	StandingSchema,
	WebUrl,
} from './primitives.ts';
import { z } from './zod.ts';

/** Most shards a policy is cut into. */
export const maxShards = 2 ** 18;

/** Most keys that may sign a policy at one time. */
export const maxKeys = 8;

/** Seconds since 1970-01-01T00:00:00Z. */
const EpochSeconds = z.int().nonnegative();

const powerOfTwo = z
	.int()
	.min(1)
	.max(maxShards)
	.refine((n) => (n & (n - 1)) === 0, 'a power of two');

/**
 * Payload of the head, a compact JWS (EdDSA, `kid` is the RFC 7638 thumbprint of the key).
 * It reaches every shard by hash: head → index blocks → shards.
 */
export const Head = z.object({
	format: z.literal(1),
	version: z.int().positive(),
	issued: EpochSeconds,
	expires: EpochSeconds,
	/** Number of shards; block `i` of the index names shards `i·perBlock` to `(i+1)·perBlock − 1`. */
	shards: powerOfTwo,
	perBlock: powerOfTwo,
	settings: Base64Url32,
	index: z.array(Base64Url32).min(1),
	/**
	 * Public keys that may sign from this version on, beside those that browsers pin. Left out, those named before stay.
	 * The key that signed this head is always one of them.
	 */
	keys: z.array(Base64Url32).min(1).max(maxKeys).optional(),
});
export type Head = z.infer<typeof Head>;

/** One index block: the hashes of its shards, in order. */
export const IndexBlock = z.array(Base64Url32).min(1);
export type IndexBlock = z.infer<typeof IndexBlock>;

/** A group rule as it travels with the record it changes. Instants in epoch seconds. */
export const RecordRule = z.object({
	groups: z.array(Slug),
	standing: StandingSchema,
	from: EpochSeconds.optional(),
	until: EpochSeconds.optional(),
	why: LocalizedText.optional(),
});
export type RecordRule = z.infer<typeof RecordRule>;

/** What the page needs to know of one app. */
export const AppRecord = z.object({
	id: Slug,
	name: z.string(),
	category: Slug,
	standing: StandingSchema,
	why: LocalizedText.optional(),
	alternatives: z.array(Slug).optional(),
	liaison: Slug.optional(),
	/** The app's own and its category's overrides of the responses, merged. */
	responses: z.partialRecord(StandingSchema, ResponseRow).optional(),
	/** App rules first, then category rules, each in IT's order: the first that matches decides. */
	rules: z.array(RecordRule).optional(),
	/** The app's own or its category's. */
	textOver: TextOver.optional(),
});
export type AppRecord = z.infer<typeof AppRecord>;

/** One shard. `hosts` maps a host to its path prefixes, longest first, each with its index in `apps`. */
export const Shard = z.object({
	hosts: z.record(z.string(), z.array(z.tuple([z.string(), z.int().nonnegative()]))),
	apps: z.array(AppRecord),
});
export type Shard = z.infer<typeof Shard>;

/**
 * An app that somebody can be offered: approved for everyone, or by a rule for some groups.
 * Where a category has many, those that come first in IT's order, and every one that an app names as its alternative.
 */
export const Offer = z.object({
	id: Slug,
	name: z.string(),
	category: Slug,
	standing: StandingSchema,
	rules: z.array(RecordRule).optional(),
	goodFor: LocalizedText.optional(),
	open: WebUrl,
	access: LocalizedText.optional(),
});
export type Offer = z.infer<typeof Offer>;

/** The whole response table, defaults filled in. */
export const FullResponses = z.record(HostStandingSchema, z.record(MomentSchema, ResponseSchema));
export type FullResponses = z.infer<typeof FullResponses>;

/** A blocked app, for everyone or by a rule for some groups; browsers stop its hosts before a byte is loaded. */
export const BlockedApp = z.object({
	id: Slug,
	/** Host patterns in their normal form. */
	hosts: z.array(z.string()).min(1),
	/** Patterns of other apps under these hosts: a longer match wins, so this app does not close them. */
	except: z.array(z.string()).optional(),
	standing: StandingSchema,
	rules: z.array(RecordRule).optional(),
});
export type BlockedApp = z.infer<typeof BlockedApp>;

/** What all pages share; its bytes are named by the head. */
export const Settings = z.object({
	organization: Organization,
	categories: z.array(z.object({ id: Slug, name: LocalizedText, goodFor: LocalizedText })),
	liaisons: z.array(z.object({ id: Slug, name: LocalizedText, contact: z.string().optional(), groups: z.array(Slug) })),
	promise: ReviewPromise,
	/** In IT's order. */
	offers: z.array(Offer),
	blocked: z.array(BlockedApp),
	responses: FullResponses,
	unlisted: z.enum(['services', 'everywhere']),
	budget: Budget,
	privacy: Privacy,
	upload: UploadRules.prefault({}),
});
export type Settings = z.infer<typeof Settings>;
