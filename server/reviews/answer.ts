import { randomUUID } from 'node:crypto';
import type { DecisionBody } from '../../utils/contracts/admin.ts';
import type { Outcome } from '../../utils/contracts/review.ts';
import type { RequestState } from '../../utils/contracts/vocabulary.ts';
import { readJson, StoredList } from '../store/json-column.ts';
import type { Tx } from '../store/tables.ts';
import { openStates, type RequestRow } from './rows.ts';
import { batchSize, say } from './thread.ts';

export type Approval = Extract<DecisionBody, { kind: 'approve' }>;
export type Decline = Extract<DecisionBody, { kind: 'decline' }>;

function covers(decision: Approval | Decline, head: RequestRow, row: RequestRow): boolean {
	if (decision.kind === 'decline' || decision.scope === 'everyone') return true;
	if (decision.scope === 'person') return row.browser_id === head.browser_id;
	return decision.group !== undefined && readJson(StoredList, row.groups).includes(decision.group);
}

/** The open requests that a decision answers: the same subject, and with an approval the person or group that it is for. */
export async function coveredRequests(tx: Tx, head: RequestRow, decision: Approval | Decline): Promise<RequestRow[]> {
	const rows = await tx
		.selectFrom('requests')
		.selectAll()
		.where('subject', '=', head.subject)
		.where('state', 'in', openStates)
		.execute();
	return rows.filter((row) => covers(decision, head, row));
}

function stateAfter(decision: Approval | Decline): RequestState {
	if (decision.kind === 'decline') return 'declined';
	return decision.conditional ? 'approved-with-conditions' : 'approved';
}

function outcomeOf(decision: Approval | Decline): Outcome {
	return decision.kind === 'decline'
		? { sentence: decision.sentence, until: null, alternative: decision.alternative }
		: { sentence: decision.sentence, until: decision.until, alternative: null };
}

/** Writes IT's answer into each of these requests. */
export async function answer(
	tx: Tx,
	rows: readonly RequestRow[],
	decision: Approval | Decline,
	now: Date,
): Promise<void> {
	const at = now.toISOString();
	const answered = {
		state: stateAfter(decision),
		decided_at: at,
		decision_id: randomUUID(),
		outcome: JSON.stringify(outcomeOf(decision)),
	};
	for (let start = 0; start < rows.length; start += batchSize) {
		const ids = rows.slice(start, start + batchSize).map((row) => row.id);
		await tx.updateTable('requests').set(answered).where('id', 'in', ids).execute();
	}
	await say(
		tx,
		rows.map(({ id }) => id),
		{ from: 'it', kind: 'decision', text: decision.sentence, at },
	);
}
