import type { Database } from '../store/tables.ts';
import { ownRequest } from './own-request.ts';
import { openStates, type RequestRow } from './rows.ts';
import { say } from './thread.ts';

/** Takes a request back. One that was answered in the meantime keeps its answer. Throws a 404. */
export async function withdraw(db: Database, id: string, browserId: string, now: Date): Promise<RequestRow> {
	return db.transaction().execute(async (tx) => {
		const row = await ownRequest(tx, id, browserId);
		if (!openStates.includes(row.state)) return row;
		await tx.updateTable('requests').set({ state: 'withdrawn' }).where('id', '=', id).execute();
		await say(tx, [id], { from: 'person', kind: 'withdrawn', text: '', at: now.toISOString() });
		return { ...row, state: 'withdrawn' };
	});
}
