import type { Database } from '../store/tables.ts';
import { ownRequest } from './own-request.ts';
import type { RequestRow } from './rows.ts';
import { readThreads, say } from './thread.ts';

/**
 * Adds a sentence of the person. Where IT asked back it is the answer, and the request waits for IT again.
 * The same sentence sent again is the one that is there already. Throws a 404.
 */
export async function addNote(
	db: Database,
	id: string,
	browserId: string,
	text: string,
	now: Date,
): Promise<RequestRow> {
	return db.transaction().execute(async (tx) => {
		const row = await ownRequest(tx, id, browserId);
		const answers = row.state === 'needs-more';
		const last = (await readThreads(tx, [id])).get(id)?.at(-1);
		if (last?.from === 'person' && last.text === text) return row;
		await say(tx, [id], { from: 'person', kind: answers ? 'answer' : 'note', text, at: now.toISOString() });
		if (!answers) return row;
		await tx.updateTable('requests').set({ state: 'received' }).where('id', '=', id).execute();
		return { ...row, state: 'received' };
	});
}
