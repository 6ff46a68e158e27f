import type { Database } from '../store/tables.ts';
import { ownRequest } from './own-request.ts';
import type { RequestRow } from './rows.ts';
import { readThreads, say } from './thread.ts';

/** Somebody asks after an answer at most this often. */
const everyMs = 24 * 3_600_000;

/**
 * Notes that the person asks where the answer is. Only once the promised time has passed, and at most once a day; else
 * nothing changes, so that it may be sent again. Throws a 404.
 */
export async function nudge(
	db: Database,
	id: string,
	browserId: string,
	now: Date,
): Promise<{ row: RequestRow; isNew: boolean }> {
	return db.transaction().execute(async (tx) => {
		const row = await ownRequest(tx, id, browserId);
		const waits = row.state === 'sent' || row.state === 'received';
		const thread = (await readThreads(tx, [id])).get(id) ?? [];
		const last = thread.findLast(({ kind }) => kind === 'nudge');
		const isSoon = last !== undefined && now.getTime() - Date.parse(last.at) < everyMs;
		if (!waits || Date.parse(row.promised_by) > now.getTime() || isSoon) return { row, isNew: false };
		await say(tx, [id], { from: 'person', kind: 'nudge', text: '', at: now.toISOString() });
		return { row, isNew: true };
	});
}
