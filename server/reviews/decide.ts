import type { DecisionBody, QueueEntry } from '../../utils/contracts/admin.ts';
import { writeAudit } from '../admin/audit.ts';
import type { Admin } from '../admin/who.ts';
import type { Announcement } from '../events/hub.ts';
import { Refusal } from '../http/refusal.ts';
import { putInForce } from '../policy/announce.ts';
import { type PreparedApproval, prepareApproval, storeApproval } from '../policy/approve.ts';
import type { PublishedPolicy } from '../policy/in-force.ts';
import type { Services } from '../services.ts';
import type { Database, Tx } from '../store/tables.ts';
import { type Approval, answer, coveredRequests } from './answer.ts';
import { faultsOfDecision } from './check-decision.ts';
import { storeGrant } from './grants.ts';
import { readQueueEntry } from './queue.ts';
import { openStates, type RequestRow } from './rows.ts';
import { say } from './thread.ts';

/** What a decision changed, to be told once it is committed. */
interface Effect {
	tell: Announcement[];
	published: PublishedPolicy | null;
}

async function openRequest(tx: Database, id: string): Promise<RequestRow> {
	const row = await tx.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) throw new Refusal(404, 'There is no such request.');
	if (openStates.includes(row.state)) return row;
	throw new Refusal(
		409,
		row.state === 'withdrawn'
			? 'The person took this request back in the meantime.'
			: 'This request has its answer already. A grant can be ended under grants; a standing changes in the list of apps.',
	);
}

async function askBack(tx: Tx, row: RequestRow, text: string, now: Date): Promise<Effect> {
	await say(tx, [row.id], { from: 'it', kind: 'question', text, at: now.toISOString() });
	await tx.updateTable('requests').set({ state: 'needs-more' }).where('id', '=', row.id).execute();
	return { tell: [{ about: 'browsers', ids: new Set([row.browser_id]) }], published: null };
}

function inWords(decision: DecisionBody): string {
	if (decision.kind === 'ask-back') return 'asked back';
	if (decision.kind === 'decline') return 'declined';
	return decision.scope === 'group' ? `approved for ${decision.group}` : `approved for ${decision.scope}`;
}

function refuseFaults(decision: DecisionBody, row: RequestRow, policy: PublishedPolicy, now: Date): void {
	const faults = faultsOfDecision(decision, row, policy, now);
	if (faults.length > 0) throw new Refusal(422, 'This cannot be done as it is. Nothing changed for anybody.', faults);
}

/** Writes a decision down, all within one transaction. */
async function carryOut(
	tx: Tx,
	policy: PublishedPolicy,
	id: string,
	decision: DecisionBody,
	by: Admin,
	now: Date,
	approval: PreparedApproval | null,
): Promise<Effect> {
	const row = await openRequest(tx, id);
	refuseFaults(decision, row, policy, now);
	await writeAudit(tx, by, inWords(decision), row.app ?? row.host, now);
	if (decision.kind === 'ask-back') return askBack(tx, row, decision.sentence, now);
	const covered = await coveredRequests(tx, row, decision);
	await answer(tx, covered, decision, now);
	const answered: Announcement = {
		about: 'browsers',
		ids: new Set(covered.map(({ browser_id }) => browser_id)),
	};
	if (decision.kind === 'decline') return { tell: [answered], published: null };
	if (approval !== null) return { tell: [answered], published: await storeApproval(tx, approval, by, now) };
	return { tell: [answered, await storeGrant(tx, row, decision, now)], published: null };
}

/** Approves an app for everyone: what takes long is prepared first, then all of it is committed at once. */
function approveForEveryone(services: Services, id: string, decision: Approval, by: Admin, now: Date): Promise<Effect> {
	return services.inTurn(async () => {
		const { db, policy } = services;
		const row = await openRequest(db, id);
		refuseFaults(decision, row, policy.current, now);
		const approval = await prepareApproval(services, row.app ?? '', now);
		const effect = await db
			.transaction()
			.execute((tx) => carryOut(tx, policy.current, id, decision, by, now, approval));
		if (effect.published !== null) await putInForce(services, effect.published);
		return effect;
	});
}

/**
 * Carries out IT's decision in one transaction, and tells whom it concerns.
 * An approval answers every open request for the same app or host that it covers: those of the person, of everybody in
 * the group, or all of them. A decline answers all of them too, as all of them asked the same. Asking back concerns the
 * one who asked. Throws a 404, a 409 where the request is not open any more, or a 422 with what keeps it from being done.
 */
export async function decide(services: Services, id: string, decision: DecisionBody, by: Admin): Promise<QueueEntry> {
	const { db, hub, policy } = services;
	const now = services.now();
	const { tell } =
		decision.kind === 'approve' && decision.scope === 'everyone'
			? await approveForEveryone(services, id, decision, by, now)
			: await db.transaction().execute((tx) => carryOut(tx, policy.current, id, decision, by, now, null));
	for (const announcement of tell) hub.announce(announcement);
	hub.announce({ about: 'queue' });
	return readQueueEntry(db, policy.current, id);
}
