import type { Database } from '../store/tables.ts';
import { openStates } from './rows.ts';

/** By subject, how many people with an open request have asked where the answer is. */
export async function readNudges(db: Database, subjects: readonly string[]): Promise<Map<string, number>> {
	if (subjects.length === 0) return new Map();
	const rows = await db
		.selectFrom('requests')
		.innerJoin('thread', 'thread.request_id', 'requests.id')
		.select(({ fn }) => ['subject', fn.count<number>('browser_id').distinct().as('people')])
		.where('subject', 'in', [...new Set(subjects)])
		.where('state', 'in', openStates)
		.where('kind', '=', 'nudge')
		.groupBy('subject')
		.execute();
	return new Map(rows.map(({ subject, people }) => [subject, Number(people)]));
}
