import type { Me } from '../../utils/contracts/review.ts';
import type { Browser } from '../people/browsers.ts';
import type { PublishedPolicy } from '../policy/in-force.ts';
import type { Database } from '../store/tables.ts';
import { endedGrantsOf, grantsOf } from './grants.ts';
import { toReviewRequests } from './review-request.ts';

const maxRequests = 100;

/** Everything personal of a browser: its newest 100 requests, the grants that reach it, and those of its groups that ended. */
export async function readMe(db: Database, policy: PublishedPolicy, browser: Browser, now: Date): Promise<Me> {
	const rows = await db
		.selectFrom('requests')
		.selectAll()
		.where('browser_id', '=', browser.id)
		.orderBy('asked_at', 'desc')
		.limit(maxRequests)
		.execute();
	return {
		browserId: browser.id,
		requests: await toReviewRequests(db, policy, rows),
		grants: await grantsOf(db, browser, now),
		ended: await endedGrantsOf(db, browser, now),
	};
}
