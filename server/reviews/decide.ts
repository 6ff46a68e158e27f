import type { DecisionBody, QueueEntry } from '../../utils/contracts/admin.ts';
import { writeAudit } from '../admin/audit.ts';
import type { Admin } from '../admin/who.ts';
import type { Announcement } from '../events/hub.ts';
import { Refusal } from '../http/refusal.ts';
import { putInForce } from '../policy/announce.ts';
import { approveForEveryone } from '../policy/approve-for-everyone.ts';
import type { PublishedPolicy } from '../policy/in-force.ts';
import type { Services } from '../services.ts';
import type { Tx } from '../store/tables.ts';
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

async function openRequest(tx: Tx, id: string): Promise<RequestRow> {
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
	return { tell: [{ about: 'browsers', ids: [row.browser_id] }], published: null };
}

async function approve(tx: Tx, services: Services, row: RequestRow, decision: Approval, by: Admin, now: Date) {
	if (decision.scope === 'everyone' && row.app !== null) {
		return { published: await approveForEveryone(tx, row.app, { by, key: services.key, now }), tell: [] };
	}
	return { published: null, tell: [await storeGrant(tx, row, decision, now)] };
}

function inWords(decision: DecisionBody): string {
	if (decision.kind === 'ask-back') return 'asked back';
	if (decision.kind === 'decline') return 'declined';
	return decision.scope === 'group' ? `approved for ${decision.group}` : `approved for ${decision.scope}`;
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
	const { tell, published } = await db.transaction().execute(async (tx): Promise<Effect> => {
		const row = await openRequest(tx, id);
		const faults = faultsOfDecision(decision, row, policy.current, now);
		if (faults.length > 0) throw new Refusal(422, 'This cannot be done as it is. Nothing changed for anybody.', faults);
		await writeAudit(tx, by, inWords(decision), row.app ?? row.host, now);
		if (decision.kind === 'ask-back') return askBack(tx, row, decision.sentence, now);
		const covered = await coveredRequests(tx, row, decision);
		await answer(tx, covered, decision, now);
		const ids = [...new Set(covered.map(({ browser_id }) => browser_id))];
		const answered: Effect = { tell: [{ about: 'browsers', ids }], published: null };
		if (decision.kind === 'decline') return answered;
		const effect = await approve(tx, services, row, decision, by, now);
		return { published: effect.published, tell: [...answered.tell, ...effect.tell] };
	});
	if (published !== null) putInForce(services, published);
	for (const announcement of tell) hub.announce(announcement);
	hub.announce({ about: 'queue' });
	return readQueueEntry(db, policy.current, id);
}
