import type { Head } from '../contracts/policy-wire.ts';
import {
	headItem,
	type PolicyInForce,
	policyItem,
	type SyncRecord,
	suspectItem,
	syncItem,
	toldItem,
} from '../platform/items.ts';
import { entry, fileEntry, type LocalStore } from '../platform/local-store.ts';
import type { Desk } from './desk.ts';
import { faultOf, messageOf, SyncFailure } from './faults.ts';
import { ahead, type Fetched, fetchPolicy, inOneWrite } from './fetch-policy.ts';
import { files } from './files.ts';
import { followHandovers } from './handover.ts';
import { policyInForce } from './in-force.ts';
import { inspect } from './inspect.ts';
import type { Keyring } from './keyring.ts';
import { byHash, byHead } from './present.ts';
import { roomLeft, roomOf, sweep } from './sweep.ts';
import { type TrustedHead, verifyHead } from './trust.ts';

/** Which desk is asked, and which keys may sign what it says. */
export interface Source {
	desk: Pick<Desk, 'head' | 'file' | 'pack' | 'handover'>;
	keys: Keyring;
	/** Names desk and trust together: versions only rise within one realm. */
	realm: string;
}

/**
 * One sync: head, what changed of it, and one write that brings it into force. Whatever fails, the policy in force stays,
 * and `sync` says why.
 *
 * @returns whether another policy is in force now
 */
export async function syncOnce(source: Source, store: LocalStore, now: () => number): Promise<boolean> {
	const stored = await store.read([syncItem, policyItem, headItem, suspectItem]);
	const record = stored.get(syncItem);
	const [policy, head] = [stored.get(policyItem), stored.get(headItem)];
	try {
		const isSuspect = policy === null || stored.get(suspectItem);
		const inspected = isSuspect ? null : await inspect(store, policy, record.inspected);
		const cut = stored.isBroken(policyItem) ? 'unknown' : (policy?.shards ?? null);
		return await bring(source, store, now, { record, policy, head, inspected, cut });
	} catch (error) {
		await recordFailure(store, error, now());
		return false;
	}
}

interface InForce {
	record: SyncRecord;
	policy: PolicyInForce | null;
	head: Head | null;
	/** Where the next look at what is stored begins, `null` where something may be wrong with it. */
	inspected: number | null;
	/** Into how many shards the policy is cut that pages read now. */
	cut: number | null | 'unknown';
}

async function bring(source: Source, store: LocalStore, now: () => number, inForce: InForce): Promise<boolean> {
	const { record, policy, inspected } = inForce;
	const isSound = policy?.realm === source.realm && inForce.head !== null && inspected !== null;
	const answer = await source.desk.head(isSound ? record.etag : null);
	const contact: SyncRecord = {
		...record,
		inspected: inspected ?? 0,
		lastContact: new Date(now()).toISOString(),
		fault: null,
		failures: 0,
		notBefore: 0,
	};
	if (!answer.changed) {
		await settle(store, contact, inForce.head);
		return false;
	}

	const trusted = await verifyByKeyring(answer.text, source, now());
	await refuseRollback(trusted, policy?.realm === source.realm ? policy : null, source.keys);
	// Before the policy itself, which may take several tries: who may sign next is known as soon as it was said.
	await source.keys.take(trusted);
	if (isSound && trusted.digest === policy.digest) {
		await settle(store, { ...contact, etag: answer.etag }, inForce.head);
		return false;
	}

	const { settings, entries } = await fetchInto(trusted.head, source, store, inForce, isSound);
	const next = policyInForce({ ...trusted, realm: source.realm }, trusted.head, settings);
	const done: SyncRecord = { ...contact, etag: answer.etag, spare: roomLeft(inForce.head, trusted.head) };
	// What open pages were told may have been wrong, though the policy is the same.
	const mended = isSound ? [] : [entry(suspectItem, false), entry(toldItem, toldItem.fallback)];
	const news = [fileEntry(headItem, answer.text), ...entries, entry(policyItem, next), ...mended];
	await write(store, [...news, entry(syncItem, done)]);
	if (done.spare !== null) await settle(store, done, trusted.head);
	return trusted.digest !== policy?.digest;
}

/**
 * Fetches what is missing. Where no page reads yet, it is stored as it comes, so that a sync that ends in the middle is
 * gone on with; where pages read it is left to the one write.
 */
async function fetchInto(
	head: Head,
	source: Source,
	store: LocalStore,
	inForce: InForce,
	isSound: boolean,
): Promise<Fetched> {
	const { spare } = inForce.record;
	const isFree = inForce.cut !== 'unknown' && inForce.cut !== head.shards;
	const isBegun = isFree && spare?.shards === head.shards;
	if (!isBegun) {
		if (spare !== null) await sweep(store, spare, inForce.head);
		await store.update(syncItem, (record) => ({ ...record, spare: isFree ? roomOf(head) : null }));
	}
	const isStored = isBegun || (!isSound && (inForce.policy !== null || inForce.head !== null));
	const present = isStored ? byHash(store) : byHead(store, inForce.head);
	return fetchPolicy(head, present, files(source.desk), isFree ? ahead(store) : inOneWrite);
}

/** Leaves nothing in storage but what `head` leads to, and says so. */
async function settle(store: LocalStore, record: SyncRecord, head: Head | null): Promise<void> {
	if (record.spare !== null) await sweep(store, record.spare, head);
	await write(store, [entry(syncItem, { ...record, spare: null })]);
}

/** Checks a head, and where no known key signed it, whether one of them has handed on. */
async function verifyByKeyring(text: string, { desk, keys }: Source, now: number): Promise<TrustedHead> {
	try {
		return await verifyHead(text, await keys.trusted(), now);
	} catch (error) {
		if (!(error instanceof SyncFailure) || error.reason !== 'unknown-key') throw error;
		if (!(await followHandovers(desk, keys, now))) throw error;
		return verifyHead(text, await keys.trusted(), now);
	}
}

/**
 * Versions only rise; one version has one content. A version counts for as long as the key that signed it is trusted, so
 * that somebody who stole a key cannot keep an organization out by a version that nobody can reach.
 */
async function refuseRollback({ head, digest }: TrustedHead, policy: PolicyInForce | null, keys: Keyring) {
	const floor = await keys.floor();
	if (head.version < floor) {
		throw new SyncFailure(
			'older-version',
			`the desk offers version ${head.version}, version ${floor} was seen already`,
		);
	}
	if (policy === null || !(await keys.trustsKid(policy.kid))) return;
	if (head.version < policy.version) {
		throw new SyncFailure('older-version', `the desk offers version ${head.version}, in force is ${policy.version}`);
	}
	if (head.version === policy.version && digest !== policy.digest) {
		throw new SyncFailure('older-version', `the desk offers another version ${head.version} than the one in force`);
	}
}

async function write(store: LocalStore, entries: Parameters<LocalStore['write']>[0]): Promise<void> {
	try {
		await store.write(entries);
	} catch (error) {
		throw new SyncFailure('storage', messageOf(error));
	}
}

/** Longest time between two tries, in milliseconds, and the first step towards it. */
export const longestPause = 15 * 60_000;
const firstPause = 30_000;

/** Leaves word of what went wrong, and keeps the alarm away for longer each time, with jitter. */
export async function recordFailure(store: LocalStore, error: unknown, now: number): Promise<void> {
	await store.update(syncItem, (record) => {
		const pause = Math.min(longestPause, firstPause * 2 ** Math.min(record.failures, 10));
		return {
			...record,
			failures: record.failures + 1,
			notBefore: now + pause * (0.5 + Math.random() / 2),
			fault: faultOf(error, now),
		};
	});
}
