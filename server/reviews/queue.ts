import type { Queue, QueueEntry } from '../../utils/contracts/admin.ts';
import { Refusal } from '../http/refusal.ts';
import type { PublishedPolicy } from '../policy/in-force.ts';
import { readJson, StoredList } from '../store/json-column.ts';
import type { Database } from '../store/tables.ts';
import { readNudges } from './nudges.ts';
import { toReviewRequests } from './review-request.ts';
import { openStates, type RequestRow } from './rows.ts';

const maxDecided = 200;

type QueueRow = RequestRow & { email: string | null };

function selectQueueRows(db: Database) {
	return db
		.selectFrom('requests')
		.innerJoin('browsers', 'browsers.id', 'requests.browser_id')
		.selectAll('requests')
		.select('browsers.email');
}

/** By key, the row that stands for the fold (the first) and how many people are in it. */
function fold(rows: readonly QueueRow[], keyOf: (row: QueueRow) => string) {
	const folds = new Map<string, { head: QueueRow; people: Set<string> }>();
	for (const row of rows) {
		const known = folds.get(keyOf(row));
		if (known) known.people.add(row.browser_id);
		else folds.set(keyOf(row), { head: row, people: new Set([row.browser_id]) });
	}
	return [...folds.values()];
}

async function toEntries(
	db: Database,
	policy: PublishedPolicy,
	folds: readonly { head: QueueRow; people: ReadonlySet<string> }[],
): Promise<QueueEntry[]> {
	const requests = await toReviewRequests(
		db,
		policy,
		folds.map(({ head }) => head),
	);
	const nudged = await readNudges(
		db,
		folds.map(({ head }) => head.subject),
	);
	return folds.flatMap(({ head, people }, at) => {
		const request = requests[at];
		if (!request) return [];
		const app = head.app === null ? null : policy.app(head.app);
		return {
			...request,
			groups: readJson(StoredList, head.groups),
			email: head.email,
			demand: people.size,
			nudges: nudged.get(head.subject) ?? 0,
			standing: app?.standing ?? null,
			category: app?.category ?? null,
		};
	});
}

function awaitsIt(row: QueueRow): boolean {
	return row.state !== 'needs-more';
}

/**
 * IT's queue. Open requests for the same app or host are one entry: the oldest that waits for IT stands for all of
 * them (the oldest of all where IT has asked everyone back), and `demand` says how many people are behind it. Requests
 * that one decision answered are one entry too, and `demand` says how many people it answered. Withdrawn ones are left out.
 */
export async function readQueue(db: Database, policy: PublishedPolicy): Promise<Queue> {
	const open = await selectQueueRows(db).where('state', 'in', openStates).orderBy('asked_at').orderBy('id').execute();
	const headsFirst = [...open.filter(awaitsIt), ...open.filter((row) => !awaitsIt(row))];
	const decided = await selectQueueRows(db)
		.where('decided_at', 'is not', null)
		.orderBy('decided_at', 'desc')
		.orderBy('asked_at')
		.orderBy('id')
		.limit(maxDecided)
		.execute();
	const openEntries = await toEntries(
		db,
		policy,
		fold(headsFirst, (row) => row.subject),
	);
	return {
		open: openEntries.toSorted((a, b) => b.demand - a.demand || a.promisedBy.localeCompare(b.promisedBy)),
		decided: await toEntries(
			db,
			policy,
			fold(decided, (row) => row.decision_id ?? row.id),
		),
	};
}

/** One request with the demand behind it: people with an open request for the same, or answered by the same decision. Throws a 404. */
export async function readQueueEntry(db: Database, policy: PublishedPolicy, id: string): Promise<QueueEntry> {
	const head = await selectQueueRows(db).where('requests.id', '=', id).executeTakeFirst();
	if (!head) throw new Refusal(404, 'There is no such request.');
	const fellows = await db
		.selectFrom('requests')
		.select('browser_id')
		.where((eb) =>
			head.decision_id === null
				? eb.and([eb('subject', '=', head.subject), eb('state', 'in', openStates)])
				: eb('decision_id', '=', head.decision_id),
		)
		.execute();
	const people = new Set([head.browser_id, ...fellows.map((fellow) => fellow.browser_id)]);
	const [entry] = await toEntries(db, policy, [{ head, people }]);
	if (!entry) throw new Refusal(404, 'There is no such request.');
	return entry;
}

/** How many entries wait in the queue; with `promisedBefore`, how many of them IT was to answer by then. */
export async function countOpen(db: Database, promisedBefore?: Date): Promise<number> {
	const open = db
		.selectFrom('requests')
		.select(({ fn }) => fn.count<number>('subject').distinct().as('subjects'))
		.where('state', 'in', openStates);
	const counted = promisedBefore
		? open.where('state', '!=', 'needs-more').where('promised_by', '<', promisedBefore.toISOString())
		: open;
	const { subjects } = await counted.executeTakeFirstOrThrow();
	return Number(subjects);
}
