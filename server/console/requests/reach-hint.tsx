import type { QueueEntry } from '../../../utils/contracts/admin.ts';
import { words } from '../words.ts';
import type { DecisionDraft } from './decision-draft.ts';

function reachOf({ kind, scope }: DecisionDraft, { demand, name }: QueueEntry): string | null {
	const { reach, everyone } = words.decision;
	if (kind === 'approve' && scope === 'everyone') return everyone(name);
	if (demand === 1 || kind === null) return null;
	if (kind === 'decline') return reach.decline(demand);
	if (kind === 'ask-back') return reach['ask-back'];
	return scope === 'group' ? reach.group : reach.person(demand - 1);
}

/** Whom the decision reaches, where that is not the one person alone. */
export function ReachHint({ draft, entry }: { draft: DecisionDraft; entry: QueueEntry }) {
	const text = reachOf(draft, entry);
	return text === null ? null : <p class="field-hint">{text}</p>;
}
