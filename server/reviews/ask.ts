import type { ReviewPromise } from '../../utils/contracts/policy-source.ts';
import type { RequestBody } from '../../utils/contracts/review.ts';
import { promisedAfter } from '../../utils/policy/promise.ts';
import { Refusal } from '../http/refusal.ts';
import type { Browser } from '../people/browsers.ts';
import type { PublishedPolicy } from '../policy/in-force.ts';
import type { Database } from '../store/tables.ts';
import { type RequestRow, subjectOf } from './rows.ts';

/**
 * When an answer is promised: some hours after the click. A click that was kept on a browser for longer than that gets its
 * hours from now, as nobody can keep a promise that lies in the past.
 */
function promisedBy(askedAt: Date, promise: ReviewPromise, now: Date): Date {
	const promised = promisedAfter(askedAt.getTime(), promise);
	return new Date(promised > now.getTime() ? promised : promisedAfter(now.getTime(), promise));
}

/**
 * Stores a request under the id that the browser chose; sent again, it stays the one it was.
 * Throws a 422 for an app that the policy does not have, and a 409 where the id is taken by another request.
 */
export async function ask(
	db: Database,
	policy: PublishedPolicy,
	browser: Browser,
	id: string,
	body: RequestBody,
	now: Date,
): Promise<{ row: RequestRow; isNew: boolean }> {
	if (body.app !== null && policy.app(body.app) === null) {
		throw new Refusal(422, 'The policy in force has no such app.', [
			{
				path: 'app',
				found: JSON.stringify(body.app),
				expected: `an app of version ${policy.version}, or null for its host`,
			},
		]);
	}
	const askedAt = new Date(Math.min(Date.parse(body.askedAt), now.getTime()));
	const asked = {
		id,
		browser_id: browser.id,
		app: body.app,
		host: body.host,
		subject: subjectOf(body.app, body.host),
		groups: JSON.stringify(browser.groups),
		moment: body.moment,
		state: 'sent' as const,
		asked_at: askedAt.toISOString(),
		promised_by: promisedBy(askedAt, policy.shared.promise, now).toISOString(),
		decided_at: null,
		decision_id: null,
		outcome: null,
	};
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('requests')
		.values(asked)
		.onConflict((conflict) => conflict.column('id').doNothing())
		.executeTakeFirst();
	if (numInsertedOrUpdatedRows === 1n) return { row: asked, isNew: true };

	const row = await db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
	if (row.browser_id !== browser.id) {
		throw new Refusal(409, 'This Idempotency-Key is in use. Ask again with a new one.');
	}
	return { row, isNew: false };
}
