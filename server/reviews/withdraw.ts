import type { Database } from '../store/tables.ts';
import { ownRequest } from './own-request.ts';
import { openStates, type RequestRow } from './rows.ts';

/** Takes a request back. One that was answered in the meantime keeps its answer. Throws a 404. */
export async function withdraw(db: Database, id: string, browserId: string): Promise<RequestRow> {
	return db.transaction().execute(async (tx) => {
		const row = await ownRequest(tx, id, browserId);
		if (!openStates.includes(row.state)) return row;
		await tx.updateTable('requests').set({ state: 'withdrawn' }).where('id', '=', id).execute();
		return { ...row, state: 'withdrawn' };
	});
}
