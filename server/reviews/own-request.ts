import { Refusal } from '../http/refusal.ts';
import type { Database } from '../store/tables.ts';
import type { RequestRow } from './rows.ts';

/** A request of this browser; throws a 404 for somebody else's, as for none. */
export async function ownRequest(db: Database, id: string, browserId: string): Promise<RequestRow> {
	const row = await db
		.selectFrom('requests')
		.selectAll()
		.where('id', '=', id)
		.where('browser_id', '=', browserId)
		.executeTakeFirst();
	if (!row) throw new Refusal(404, 'This browser has no such request.');
	return row;
}
