import { useId } from 'preact/hooks';
import { type Moment, moments } from '../../../utils/contracts/vocabulary.ts';
import { words } from '../words.ts';
import type { DecisionDraft } from './decision-draft.ts';

interface MomentsFieldProps {
	draft: DecisionDraft;
	fault: string | undefined;
	onChange: (change: Partial<DecisionDraft>) => void;
}

/** What they may do with it. */
export function MomentsField({ draft, fault, onChange }: MomentsFieldProps) {
	const id = useId();
	const withMoment = (moment: Moment, wanted: boolean) =>
		moments.filter((one) => (one === moment ? wanted : draft.moments.includes(one)));
	return (
		<fieldset class="checks" aria-describedby={`${id}-fault`}>
			<legend class="field-label">{words.decision.moments}</legend>
			{moments.map((moment) => (
				<label key={moment} class="check">
					<input
						type="checkbox"
						checked={draft.moments.includes(moment)}
						aria-invalid={fault !== undefined}
						onChange={(event) => onChange({ moments: withMoment(moment, event.currentTarget.checked) })}
					/>
					{words.decision.may[moment]}
				</label>
			))}
			<p class="field-fault" id={`${id}-fault`}>
				{fault}
			</p>
		</fieldset>
	);
}
