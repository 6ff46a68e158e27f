import { Outcome, type ReviewRequest, type ThreadEntry } from '../../utils/contracts/review.ts';
import type { PublishedPolicy } from '../policy/in-force.ts';
import { readJson } from '../store/json-column.ts';
import type { Database } from '../store/tables.ts';
import { readDemand } from './demand.ts';
import type { RequestRow } from './rows.ts';
import { readThreads } from './thread.ts';

/** What a request is called in every text: the app's name, or the host where there is no app. */
function nameOf({ app, host }: Pick<RequestRow, 'app' | 'host'>, policy: PublishedPolicy): string {
	return (app === null ? undefined : policy.app(app)?.name) ?? host;
}

function assemble(
	row: RequestRow,
	policy: PublishedPolicy,
	thread: ThreadEntry[],
	askers: ReadonlySet<string>,
): ReviewRequest {
	return {
		id: row.id,
		app: row.app,
		name: nameOf(row, policy),
		host: row.host,
		moment: row.moment,
		state: row.state,
		askedAt: row.asked_at,
		promisedBy: row.promised_by,
		others: askers.size - (askers.has(row.browser_id) ? 1 : 0),
		thread,
		outcome: row.outcome === null ? null : readJson(Outcome, row.outcome),
	};
}

/** Stored requests as their authors see them, in the order of `rows`. */
export async function toReviewRequests(
	db: Database,
	policy: PublishedPolicy,
	rows: readonly RequestRow[],
): Promise<ReviewRequest[]> {
	const threads = await readThreads(
		db,
		rows.map((row) => row.id),
	);
	const demand = await readDemand(
		db,
		rows.map((row) => row.subject),
	);
	return rows.map((row) => assemble(row, policy, threads.get(row.id) ?? [], demand.get(row.subject) ?? new Set()));
}

/** One stored request as its author sees it. */
export async function toReviewRequest(db: Database, policy: PublishedPolicy, row: RequestRow): Promise<ReviewRequest> {
	const threads = await readThreads(db, [row.id]);
	const demand = await readDemand(db, [row.subject]);
	return assemble(row, policy, threads.get(row.id) ?? [], demand.get(row.subject) ?? new Set());
}
