import { base64url } from 'jose';
import { BannerMemory } from '../contracts/banner.ts';
import { type Parsed, parseJson } from '../contracts/faults.ts';
import { Budget } from '../contracts/policy-source.ts';
import { FullResponses, Head, IndexBlock, Settings, Shard } from '../contracts/policy-wire.ts';
import { Preferences } from '../contracts/preferences.ts';
import { Base64Url32, Instant, Slug } from '../contracts/primitives.ts';
import { EndedGrant, Grant, ReviewRequest } from '../contracts/review.ts';
import { Refused, SyncFault } from '../contracts/view.ts';
import { z } from '../contracts/zod.ts';
import { freshFatigue } from '../policy/fatigue.ts';
import { preferencesKey } from './appearance.ts';
import type { Item, StoredFile } from './local-store.ts';
import { bannerKey, pageKeys, shardKey } from './page-keys.ts';

/*
 * Everything in `storage.local`. Content scripts of the extension can read it, so nothing here is secret:
 * the token, the enrolment key and the outbox are in IndexedDB (see database.ts).
 */

function item<T>(key: string, schema: z.ZodType<T>, fallback: T): Item<T> {
	return { key, schema, fallback };
}

function file<T>(key: string, read: (text: string) => Parsed<T>): StoredFile<T> {
	const schema = z.string().transform((text, context): T => {
		const parsed = read(text);
		if (parsed.ok) return parsed.value;
		context.addIssue({ code: 'custom', message: 'a file of the policy', input: text });
		return z.NEVER;
	});
	return { key, schema, fallback: null, asText: true };
}

const json =
	<S extends z.ZodType>(schema: S) =>
	(text: string) =>
		parseJson(schema, text);

/** What a head says, without a look at its signature. */
function payloadOf(jws: string): Parsed<Head> {
	try {
		return parseJson(Head, new TextDecoder().decode(base64url.decode(jws.split('.')[1] ?? '')));
	} catch {
		return { ok: false, faults: [] };
	}
}

/** The policy in force, as every page needs it: small, whatever the size of the policy. */
export const PolicyInForce = z.object({
	/** Which desk and which trust it came by; see `Setup.realm`. */
	realm: z.string(),
	version: z.int().positive(),
	/** SHA-256 of the head as it was signed. */
	digest: Base64Url32,
	/** Which key signed it. */
	kid: z.string(),
	/** Epoch seconds. */
	issued: z.int().nonnegative(),
	expires: z.int().nonnegative(),
	shards: z.int().positive(),
	responses: FullResponses,
	unlisted: z.enum(['services', 'everywhere']),
	budget: Budget,
});
export type PolicyInForce = z.infer<typeof PolicyInForce>;

/** Who is asking, as the page needs it. */
const PersonItem = z.object({ groups: z.array(Slug), grants: z.array(Grant) });

const FatigueItem = z.object({
	snoozed: z.record(z.string(), z.number()),
	day: z.string(),
	shown: z.int().nonnegative(),
});

/** How the last sync went. */
const SyncRecord = z.object({
	/** ETag of the head in force. */
	etag: z.string().nullable(),
	lastContact: Instant.nullable(),
	fault: SyncFault.nullable(),
	/** Failures in a row, and until when (epoch milliseconds) the alarm stays away. */
	failures: z.int().nonnegative(),
	notBefore: z.number(),
	/** The shard at which the next look at what is stored begins. */
	inspected: z.int().nonnegative().default(0),
	/** Where beside the policy in force there may be something: one that was in force before, or one on its way. */
	spare: z.object({ shards: z.int().nonnegative(), blocks: z.int().nonnegative() }).nullable(),
});
export type SyncRecord = z.infer<typeof SyncRecord>;

export const policyItem = item(pageKeys.policy, PolicyInForce.nullable(), null);
/** The head in force, a compact JWS as it was signed, by which the next sync finds what changed. */
export const headItem = file('head', payloadOf);
export const settingsItem = file('settings', json(Settings));
export const personItem = item(pageKeys.person, PersonItem, { groups: [], grants: [] });
/** The person's requests as the desk last told them, newest first. */
export const requestsItem = item('requests', z.array(ReviewRequest), []);
/** Grants of the person's groups that ended lately. */
export const endedItem = item('ended', z.array(EndedGrant), []);
export const refusedItem = item('refused', z.array(Refused), []);
export const fatigueItem = item(pageKeys.fatigue, FatigueItem, { ...freshFatigue });
/** What those are called that stay quiet, by their key in `fatigueItem`. */
export const snoozeNamesItem = item('snooze-names', z.record(z.string(), z.string()), {});
export const preferencesItem = item(preferencesKey, Preferences, { language: null, appearance: 'system' });
export const bannerItem = item(bannerKey, BannerMemory, { place: 'top', small: [] });
export const syncItem = item('sync', SyncRecord, {
	etag: null,
	lastContact: null,
	fault: null,
	failures: 0,
	notBefore: 0,
	inspected: 0,
	spare: null,
});

/** Hosts on which this browser stopped files, or would have; the newest last. */
export const hookedItem = item('hooked', z.array(z.string()), []);

/** Hosts that somebody set out for, of those where the browser tells of it; the newest last. */
export const reachedItem = item('reached', z.array(z.string()), []);

/** Hosts with something to say of which the browser did not tell, so that a page had to find out; the newest last. */
export const metItem = item('met', z.array(z.string()), []);

/** Hosts of whose pages the browser tells the worker, as it was told to last. */
export const visitedItem = item('visited', z.array(z.string()), []);

/** Hosts of which the browser tells the worker as somebody sets out for a page there, as it was told to last. */
export const awaitedItem = item('awaited', z.array(z.string()), []);

/** Something of the policy in force could not be read: the next sync looks through all of it, and fetches what is wrong. */
export const suspectItem = item('suspect', z.boolean(), false);

/** What is recorded, as the person was last told; `''` before that. */
export const toldRecordingItem = item('told-recording', z.string(), '');

/** What open pages were last told, so that a worker that died on the way tells them again. */
export const toldItem = item('told', z.object({ what: z.string(), nextEdge: z.number().nullable() }), {
	what: '',
	nextEdge: null,
});

/** Shard `index` of a policy of `count` shards. */
export function shardItem(count: number, index: number): StoredFile<Shard> {
	return file(shardKey(count, index), json(Shard));
}

/** Block `index` of the tree of shard hashes of a policy of `count` shards. */
export function indexBlockItem(count: number, index: number): StoredFile<IndexBlock> {
	return file(`index:${count}:${index}`, json(IndexBlock));
}
