import type { CountedMoment } from '../../utils/contracts/event.ts';
import type { Browser } from '../people/browsers.ts';
import type { PublishedPolicy } from '../policy/in-force.ts';
import type { Database } from '../store/tables.ts';
import { keptSince } from './forget.ts';

/**
 * Counts a batch of one browser, once however often it is sent. What the policy has no app for is left out, as nothing
 * about an unlisted site is kept, and so is what is older than what is kept. A browser whose clock is ahead counts as now.
 *
 * @returns how many of the batch count
 */
export async function countMoments(
	db: Database,
	policy: PublishedPolicy,
	browser: Browser,
	batch: string,
	moments: readonly CountedMoment[],
	now: Date,
): Promise<number> {
	const since = keptSince(policy, now);
	const groups = JSON.stringify(browser.groups);
	const rows = moments.flatMap(({ app, moment, response, outcome, files, at: told }, position) => {
		const at = new Date(Math.min(Date.parse(told), now.getTime())).toISOString();
		if (at < since || policy.app(app) === null) return [];
		const stored = files === undefined ? null : JSON.stringify(files);
		return { browser_id: browser.id, batch, position, app, moment, response, outcome, groups, files: stored, at };
	});
	if (rows.length > 0) {
		await db
			.insertInto('moments')
			.values(rows)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
	return rows.length;
}
