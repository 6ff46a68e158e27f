import { parseJson } from '../../utils/contracts/faults.ts';
import { IndexBlock } from '../../utils/contracts/policy-wire.ts';
import { packOf } from '../../utils/policy/pack.ts';
import type { Blob } from '../publish/compile.ts';
import { readHead } from '../publish/read-head.ts';
import { readJson } from '../store/json-column.ts';
import type { Database } from '../store/tables.ts';
import { readNewestVersion, type Version } from './in-force.ts';

/** Versions whose blobs stay, so that a browser that lags finds what the head in its hands names. */
const keptVersions = 20;
/** Rows in one statement: few enough that nobody waits long for the database, and well under SQLite's limit of values. */
const batchSize = 250;

/** Lets others at the database between two batches. */
export type Pace = () => Promise<void>;

async function inBatches<T>(items: readonly T[], pace: Pace, work: (batch: T[]) => Promise<unknown>): Promise<void> {
	for (let at = 0; at < items.length; at += batchSize) {
		if (at > 0) await pace();
		await work(items.slice(at, at + batchSize));
	}
}

async function storedBlobs(db: Database): Promise<Map<string, number | null>> {
	const rows = await db.selectFrom('blobs').select(['hash', 'left_in']).execute();
	return new Map(rows.map((row) => [row.hash, row.left_in]));
}

/**
 * Stores what is new in a policy that is about to be published. Blobs are named by their hash and nobody asks for them
 * before a head names them, so this needs no transaction: what comes of a publish that fails is left at the next one.
 */
export async function addBlobs(db: Database, blobs: readonly Blob[], pace: Pace): Promise<void> {
	const stored = await storedBlobs(db);
	const wanted = new Map(blobs.map((blob) => [blob.hash, blob]));
	const missing = [...wanted.values()].filter(({ hash }) => !stored.has(hash));
	const returned = [...wanted.keys()].filter((hash) => typeof stored.get(hash) === 'number');
	await inBatches(missing, pace, (batch) =>
		db
			.insertInto('blobs')
			.values(batch.map(({ hash, body }) => ({ hash, body, left_in: null })))
			.onConflict((conflict) => conflict.doNothing())
			.execute(),
	);
	await inBatches(returned, pace, (batch) =>
		db.updateTable('blobs').set({ left_in: null }).where('hash', 'in', batch).execute(),
	);
}

/** Every blob that a version names: settings, index blocks, shards. */
async function blobsOf(db: Database, { head }: Version): Promise<Set<string>> {
	const { settings, index } = readHead(head);
	const names = new Set([settings, ...index]);
	for (const block of index) {
		const body = await readBlob(db, block);
		if (body === null) throw new Error(`the index block ${block} of the version in force is gone`);
		for (const shard of readJson(IndexBlock, body)) names.add(shard);
	}
	return names;
}

/**
 * Notes what the newest version does without, and lets go of what has been gone for 20 versions: blobs, and the sources
 * they were compiled from. Done again, or not done because another version came in between, it does no harm.
 */
export async function tidyBlobs(db: Database, version: number, pace: Pace): Promise<void> {
	const newest = await readNewestVersion(db);
	if (newest === null || newest.version !== version) return;
	const wanted = await blobsOf(db, newest);
	const stored = await storedBlobs(db);
	const left = [...stored].filter(([hash, leftIn]) => leftIn === null && !wanted.has(hash)).map(([hash]) => hash);
	await inBatches(left, pace, (batch) =>
		db.updateTable('blobs').set({ left_in: version }).where('hash', 'in', batch).execute(),
	);
	const gone = [...stored].filter(([, leftIn]) => leftIn !== null && leftIn <= version - keptVersions);
	await inBatches(gone, pace, (batch) => {
		const hashes = batch.map(([hash]) => hash);
		return db.deleteFrom('blobs').where('hash', 'in', hashes).where('left_in', 'is not', null).execute();
	});
	await db
		.deleteFrom('sources')
		.where('hash', 'not in', (eb) =>
			eb
				.selectFrom('versions')
				.select('source_hash')
				.where('version', '>', version - keptVersions)
				.union(eb.selectFrom('draft').select('source_hash')),
		)
		.execute();
}

/** The body named by a hash, or `null`. */
export async function readBlob(db: Database, hash: string): Promise<string | null> {
	const row = await db.selectFrom('blobs').select('body').where('hash', '=', hash).executeTakeFirst();
	return row?.body ?? null;
}

/** All shards that an index block names in one, or `null` where there is no such block any more. */
export async function readPack(db: Database, block: string): Promise<string | null> {
	const body = await readBlob(db, block);
	const names = body === null ? null : parseJson(IndexBlock, body);
	if (!names?.ok) return null;
	const rows = await db.selectFrom('blobs').select(['hash', 'body']).where('hash', 'in', names.value).execute();
	const bodies = new Map(rows.map((row) => [row.hash, row.body]));
	const shards = names.value.map((name) => bodies.get(name));
	return shards.every((shard) => shard !== undefined) ? packOf(shards) : null;
}
