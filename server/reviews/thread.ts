import type { ThreadEntry } from '../../utils/contracts/review.ts';
import type { Database, Tx } from '../store/tables.ts';

/** Requests in one statement: SQLite takes 32,766 values at once, and a line of a thread has seven. */
export const batchSize = 1_000;

/** Everything said in these requests, by request id, in the order it was said. */
export async function readThreads(db: Database, ids: readonly string[]): Promise<Map<string, ThreadEntry[]>> {
	const threads = new Map<string, ThreadEntry[]>(ids.map((id) => [id, []]));
	if (ids.length === 0) return threads;
	const rows = await db
		.selectFrom('thread')
		.selectAll()
		.where('request_id', 'in', ids)
		.orderBy('request_id')
		.orderBy('position')
		.execute();
	for (const { request_id, said_by, kind, text, at } of rows) {
		threads.get(request_id)?.push({ from: said_by, kind, text, at });
	}
	return threads;
}

/** Adds what was said to each of these requests. */
export async function say(
	tx: Tx,
	ids: readonly string[],
	{ from, kind, text, at }: ThreadEntry,
	key: string | null = null,
): Promise<void> {
	for (let start = 0; start < ids.length; start += batchSize) {
		const threads = await readThreads(tx, ids.slice(start, start + batchSize));
		const rows = [...threads].map(([request_id, said]) => ({
			request_id,
			position: said.length,
			said_by: from,
			kind,
			text,
			at,
			key,
		}));
		await tx.insertInto('thread').values(rows).execute();
	}
}

/** Whether a sentence was said in a request under this key already. */
export async function wasSaid(tx: Tx, request: string, key: string): Promise<boolean> {
	const found = await tx
		.selectFrom('thread')
		.select('position')
		.where('request_id', '=', request)
		.where('key', '=', key)
		.executeTakeFirst();
	return found !== undefined;
}
