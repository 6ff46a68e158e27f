import type { Me } from '../../utils/contracts/review.ts';
import type { Browser } from '../people/browsers.ts';
import type { PublishedPolicy } from '../policy/in-force.ts';
import type { Database } from '../store/tables.ts';
import { grantsOf } from './grants.ts';
import { toReviewRequests } from './review-request.ts';

const maxRequests = 100;

/** Everything personal of a browser: its newest 100 requests and the grants that reach it. */
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
	};
}
