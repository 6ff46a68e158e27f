import type { Database } from '../store/tables.ts';
import { openStates } from './rows.ts';

/** By subject, the browsers with an open request for it. */
export async function readDemand(db: Database, subjects: readonly string[]): Promise<Map<string, Set<string>>> {
	const demand = new Map<string, Set<string>>(subjects.map((subject) => [subject, new Set()]));
	if (demand.size === 0) return demand;
	const rows = await db
		.selectFrom('requests')
		.select(['subject', 'browser_id'])
		.distinct()
		.where('subject', 'in', [...demand.keys()])
		.where('state', 'in', openStates)
		.execute();
	for (const { subject, browser_id } of rows) demand.get(subject)?.add(browser_id);
	return demand;
}
