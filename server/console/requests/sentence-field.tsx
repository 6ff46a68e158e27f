import { useId } from 'preact/hooks';
import { describedBy, Field } from '../../../components/field/field.tsx';
import { words } from '../words.ts';

interface SentenceFieldProps {
	value: string;
	suggestions: readonly string[];
	fault: string | undefined;
	/** Most characters. */
	max: number;
	onWrite: (text: string) => void;
}

const nearTheEnd = 80;

/** The sentence that the person reads, with other wordings one click away. */
export function SentenceField({ value, suggestions, fault, max, onWrite }: SentenceFieldProps) {
	const id = useId();
	const left = max - value.length;
	const hint = left <= nearTheEnd ? words.decision.left(left) : words.decision.sentenceHint;
	const others = suggestions.filter((suggestion) => suggestion !== value);
	return (
		<div class="sentence">
			<Field id={id} label={words.decision.sentence} hint={hint} fault={fault}>
				<textarea
					class="input"
					id={id}
					rows={3}
					maxLength={max}
					value={value}
					aria-invalid={fault !== undefined}
					aria-describedby={describedBy({ id, hint, fault })}
					onInput={(event) => onWrite(event.currentTarget.value)}
				/>
			</Field>
			{others.length > 0 && (
				<ul class="suggestions" aria-label={words.decision.others}>
					{others.map((suggestion) => (
						<li key={suggestion}>
							<button type="button" onClick={() => onWrite(suggestion)}>
								{suggestion}
							</button>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
