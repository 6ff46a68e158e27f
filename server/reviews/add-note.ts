import type { Database } from '../store/tables.ts';
import { ownRequest } from './own-request.ts';
import type { RequestRow } from './rows.ts';
import { say, wasSaid } from './thread.ts';

/**
 * Adds a sentence of the person. Where IT asked back it is the answer, and the request waits for IT again.
 * What is sent again under the same key is there already. Throws a 404.
 */
export async function addNote(
	db: Database,
	id: string,
	browserId: string,
	{ key, text }: { key: string; text: string },
	now: Date,
): Promise<RequestRow> {
	return db.transaction().execute(async (tx) => {
		const row = await ownRequest(tx, id, browserId);
		if (await wasSaid(tx, id, key)) return row;
		const answers = row.state === 'needs-more';
		await say(tx, [id], { from: 'person', kind: answers ? 'answer' : 'note', text, at: now.toISOString() }, key);
		if (!answers) return row;
		await tx.updateTable('requests').set({ state: 'received' }).where('id', '=', id).execute();
		return { ...row, state: 'received' };
	});
}
