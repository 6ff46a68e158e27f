import { useId } from 'preact/hooks';
import { describedBy, Field } from '../../../components/field/field.tsx';
import { say } from '../formats.ts';
import { Choice, ChoiceGroup } from '../shell/choice.tsx';
import { words } from '../words.ts';
import type { DecisionDraft } from './decision-draft.ts';
import { endOf, toDateField, type UntilChoice, untilChoices } from './until.ts';

interface UntilFieldProps {
	draft: DecisionDraft;
	now: Date;
	fault: string | undefined;
	onChange: (change: Partial<DecisionDraft>) => void;
}

const dayOf = (until: UntilChoice, now: Date) =>
	until === 'date' || until === 'for-good' ? undefined : say.day(endOf(until, now).getTime(), now.getTime());

/** When the approval ends: a usual end with one click, a day of one's own, or never. */
export function UntilField({ draft, now, fault, onChange }: UntilFieldProps) {
	const id = useId();
	return (
		<>
			<ChoiceGroup label={words.decision.until} look="lines">
				{untilChoices.map((until) => (
					<Choice
						key={until}
						name="until"
						value={until}
						label={words.decision.untils[until]}
						hint={dayOf(until, now)}
						checked={draft.until === until}
						onChoose={() => onChange({ until })}
					/>
				))}
			</ChoiceGroup>
			{draft.until === 'date' ? (
				<Field id={id} label={words.decision.day} fault={fault}>
					<input
						class="input"
						id={id}
						type="date"
						min={toDateField(now)}
						value={draft.date}
						aria-invalid={fault !== undefined}
						aria-describedby={describedBy({ id, fault })}
						onInput={(event) => onChange({ date: event.currentTarget.value })}
					/>
				</Field>
			) : (
				fault !== undefined && <p class="field-fault">{fault}</p>
			)}
		</>
	);
}
