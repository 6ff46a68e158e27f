import { useId } from 'preact/hooks';
import { Field } from '../../../components/field/field.tsx';

interface SelectProps {
	label: string;
	value: string;
	options: readonly (readonly [value: string, text: string])[];
	onChoose: (value: string) => void;
}

/** A choice of one, with its label above. */
export function Select({ label, value, options, onChoose }: SelectProps) {
	const id = useId();
	return (
		<Field id={id} label={label}>
			<select class="input" id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
				{options.map(([option, text]) => (
					<option key={option} value={option}>
						{text}
					</option>
				))}
			</select>
		</Field>
	);
}
