import type { ReviewPromise } from '../../utils/contracts/policy-source.ts';
import type { RequestBody } from '../../utils/contracts/review.ts';
import { promisedAfter } from '../../utils/policy/promise.ts';
import { Refusal } from '../http/refusal.ts';
import type { Browser } from '../people/browsers.ts';
import { appAtHost } from '../policy/app-at-host.ts';
import { type PublishedPolicy, readNewestVersion } from '../policy/in-force.ts';
import { readHead } from '../publish/read-head.ts';
import type { Database, Tx } from '../store/tables.ts';
import { type RequestRow, subjectOf } from './rows.ts';

/**
 * When an answer is promised: some hours after the click. A click that was kept on a browser for longer than that gets its
 * hours from now, as nobody can keep a promise that lies in the past.
 */
function promisedBy(askedAt: Date, promise: ReviewPromise, now: Date): Date {
	const promised = promisedAfter(askedAt.getTime(), promise);
	return new Date(promised > now.getTime() ? promised : promisedAfter(now.getTime(), promise));
}

/** The app that is asked for. A host that a browser with an older policy found on no list may have become one since. */
async function appOf(tx: Tx, { app, host }: RequestBody): Promise<string | null> {
	const newest = app === null ? await readNewestVersion(tx) : null;
	if (newest === null) return app;
	return (await appAtHost(tx, readHead(newest.head), host))?.id ?? null;
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
	return db.transaction().execute(async (tx) => {
		const known = await tx.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
		if (known !== undefined) {
			if (known.browser_id === browser.id) return { row: known, isNew: false };
			throw new Refusal(409, 'This Idempotency-Key is in use. Ask again with a new one.');
		}
		const app = await appOf(tx, body);
		const row: RequestRow = {
			id,
			browser_id: browser.id,
			app,
			host: body.host,
			subject: subjectOf(app, body.host),
			groups: JSON.stringify(browser.groups),
			moment: body.moment,
			state: 'sent',
			asked_at: askedAt.toISOString(),
			promised_by: promisedBy(askedAt, policy.shared.promise, now).toISOString(),
			decided_at: null,
			decision_id: null,
			outcome: null,
		};
		await tx.insertInto('requests').values(row).execute();
		return { row, isNew: true };
	});
}
