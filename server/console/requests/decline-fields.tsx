import type { App } from '../../../utils/contracts/policy-source.ts';
import { Select } from '../shell/select.tsx';
import { words } from '../words.ts';
import type { DecisionDraft } from './decision-draft.ts';

interface DeclineFieldsProps {
	draft: DecisionDraft;
	alternatives: readonly App[];
	onChange: (change: Partial<DecisionDraft>) => void;
}

/** What a decline offers instead. */
export function DeclineFields({ draft, alternatives, onChange }: DeclineFieldsProps) {
	return (
		<Select
			label={words.decision.alternative}
			value={draft.alternative ?? ''}
			options={[...alternatives.map(({ id, name }) => [id, name] as const), ['', words.decision.noAlternative]]}
			onChoose={(id) => onChange({ alternative: id || null })}
		/>
	);
}
