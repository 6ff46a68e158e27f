import { Instant } from './primitives.ts';
import { z } from './zod.ts';

/** For how many days a browser keeps what it sent. */
export const ledgerDays = 90;
/** Most entries of the ledger; beyond it the oldest goes. */
export const mostEntries = 2_000;

/** A message as it left the browser. */
export const Outgoing = z.object({
	/** Address of the desk. */
	desk: z.string(),
	method: z.string(),
	/** Path and query, below the desk's address. */
	path: z.string(),
	/** What Signpost set. The token of this browser, which is a secret, is left out of `authorization`. */
	headers: z.record(z.string(), z.string()),
	/** Byte for byte; `null` where there was none. */
	body: z.string().nullable(),
});
export type Outgoing = z.infer<typeof Outgoing>;

/** One line of the ledger: a message, or several alike on one day that carried nothing. */
export const LedgerEntry = z.object({
	...Outgoing.shape,
	id: z.int(),
	first: Instant,
	last: Instant,
	times: z.int().positive(),
	/** How often the desk answered. What was not answered may have arrived all the same. */
	answered: z.int().nonnegative(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** What the policy has Signpost record, as a person is told. */
export const Recording = z.object({
	/** Days after which IT's desk forgets counted moments. */
	days: z.int().positive(),
	/** Names of held files. */
	fileNames: z.boolean(),
	/** Why somebody went on with an upload. */
	reason: z.boolean(),
});
export type Recording = z.infer<typeof Recording>;

/** A page of the ledger. */
export const LedgerView = z.object({
	organization: z.string().nullable(),
	/** `null` while there is no policy: then nothing is recorded. */
	recording: Recording.nullable(),
	/** Newest first. */
	entries: z.array(LedgerEntry),
	/** There are older ones. */
	more: z.boolean(),
});
export type LedgerView = z.infer<typeof LedgerView>;

/** What a message is for. */
const purposes = [
	'enrol',
	'head',
	'file',
	'handover',
	'me',
	'stream',
	'ask',
	'note',
	'nudge',
	'withdraw',
	'events',
] as const;
export type Purpose = (typeof purposes)[number];

const uuid = '[0-9a-f-]{36}';
const addresses: Record<Purpose, RegExp> = {
	enrol: /^POST \/v1\/enrol$/,
	head: /^GET \/v1\/policy\/head$/,
	file: /^GET \/v1\/policy\/(shards|packs)\//,
	handover: /^GET \/v1\/policy\/handover\//,
	me: /^GET \/v1\/me(\?|$)/,
	stream: /^GET \/v1\/stream$/,
	ask: /^POST \/v1\/requests$/,
	note: new RegExp(`^POST /v1/requests/${uuid}/notes$`),
	nudge: new RegExp(`^POST /v1/requests/${uuid}/nudges$`),
	withdraw: new RegExp(`^DELETE /v1/requests/${uuid}$`),
	events: /^POST \/v1\/events$/,
};

/** What a message is for, by where it went; `null` for one that an older Signpost sent. */
export function purposeOf({ method, path }: Pick<Outgoing, 'method' | 'path'>): Purpose | null {
	return purposes.find((purpose) => addresses[purpose].test(`${method} ${path}`)) ?? null;
}
