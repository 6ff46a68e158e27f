import type { QueueEntry } from '../../../utils/contracts/admin.ts';
import type { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { words } from '../words.ts';
import type { DecisionDraft } from './decision-draft.ts';
import { fieldFault } from './form-problem.tsx';
import type { Obstacle } from './inbox.ts';
import { MomentsField } from './moments-field.tsx';
import { ScopeField } from './scope-field.tsx';
import { UntilField } from './until-field.tsx';

interface ApproveFieldsProps {
	entry: QueueEntry;
	source: PolicySource | null;
	draft: DecisionDraft;
	now: Date;
	obstacle: Obstacle | null;
	onChange: (change: Partial<DecisionDraft>) => void;
}

/** For whom, until when and for what an approval is. */
export function ApproveFields({ entry, source, draft, now, obstacle, onChange }: ApproveFieldsProps) {
	return (
		<>
			<ScopeField entry={entry} source={source} draft={draft} onChange={onChange} />
			{draft.scope !== 'everyone' && (
				<>
					<UntilField draft={draft} now={now} fault={fieldFault(obstacle, 'until')} onChange={onChange} />
					<MomentsField draft={draft} fault={fieldFault(obstacle, 'moments')} onChange={onChange} />
				</>
			)}
			<div class="conditional">
				<label class="check">
					<input
						type="checkbox"
						checked={draft.conditional}
						onChange={(event) => onChange({ conditional: event.currentTarget.checked })}
					/>
					{words.decision.conditional}
				</label>
				{draft.conditional && <p class="field-hint">{words.decision.conditionalHint}</p>}
			</div>
		</>
	);
}
