import type { Blob } from '../publish/compile.ts';
import type { Database, Tx } from '../store/tables.ts';

/** Versions whose blobs stay, so that a browser that lags finds what the head in its hands names. */
const keptVersions = 20;
/** Rows in one statement, well under SQLite's limit of bound values. */
const batchSize = 500;

function* batches<T>(items: readonly T[]): Generator<T[]> {
	for (let at = 0; at < items.length; at += batchSize) yield items.slice(at, at + batchSize);
}

/** Stores what is new in a version, notes what it does without, and lets go of what has been gone for 20 versions. */
export async function storeBlobs(tx: Tx, blobs: readonly Blob[], version: number): Promise<void> {
	const wanted = new Map(blobs.map((blob) => [blob.hash, blob]));
	const rows = await tx.selectFrom('blobs').select(['hash', 'left_in']).execute();
	const stored = new Map(rows.map((row) => [row.hash, row.left_in]));

	const missing = [...wanted.values()].filter(({ hash }) => !stored.has(hash));
	const returned = [...wanted.keys()].filter((hash) => stored.get(hash) !== undefined && stored.get(hash) !== null);
	const left = rows.filter(({ hash, left_in }) => left_in === null && !wanted.has(hash)).map(({ hash }) => hash);

	for (const batch of batches(missing)) {
		await tx
			.insertInto('blobs')
			.values(batch.map(({ hash, body }) => ({ hash, body, left_in: null })))
			.execute();
	}
	for (const batch of batches(returned)) {
		await tx.updateTable('blobs').set({ left_in: null }).where('hash', 'in', batch).execute();
	}
	for (const batch of batches(left)) {
		await tx.updateTable('blobs').set({ left_in: version }).where('hash', 'in', batch).execute();
	}
	await tx
		.deleteFrom('blobs')
		.where('left_in', '<=', version - keptVersions)
		.execute();
}

/** The body named by a hash, or `null`. */
export async function readBlob(db: Database, hash: string): Promise<string | null> {
	const row = await db.selectFrom('blobs').select('body').where('hash', '=', hash).executeTakeFirst();
	return row?.body ?? null;
}
