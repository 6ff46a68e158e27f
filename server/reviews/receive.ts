import type { QueueEntry } from '../../utils/contracts/admin.ts';
import type { Services } from '../services.ts';
import { readQueueEntry } from './queue.ts';

/**
 * Notes that a person in IT has opened a request: everybody who sent one for the same app or host reads that it has
 * arrived. Once one is received, or answered, nothing changes. Throws a 404.
 */
export async function receive({ db, hub, policy }: Services, id: string): Promise<QueueEntry> {
	const entry = await readQueueEntry(db, policy.current, id);
	if (entry.state !== 'sent') return entry;
	const rows = await db
		.updateTable('requests')
		.set({ state: 'received' })
		.where('state', '=', 'sent')
		.where('subject', '=', (eb) => eb.selectFrom('requests as opened').select('subject').where('opened.id', '=', id))
		.returning('browser_id')
		.execute();
	hub.announce({ about: 'browsers', ids: new Set(rows.map((row) => row.browser_id)) });
	hub.announce({ about: 'queue' });
	return readQueueEntry(db, policy.current, id);
}
