import { describedBy, Field } from '../field/field.tsx';
import type { Words } from '../words/words.ts';
import type { fields } from './fields.ts';

interface SetupFieldProps {
	field: (typeof fields)[number];
	value: string;
	faulty: boolean;
	locked: boolean;
	words: Words;
	onType: (text: string) => void;
}

/** One field of the set-up; a list has one entry a line. */
export function SetupField({ field, value, faulty, locked, words, onType }: SetupFieldProps) {
	const { t } = words;
	const about = {
		id: field.name,
		label: t(field.label),
		hint: locked ? undefined : t(field.hint),
		fault: faulty ? t(field.fault) : undefined,
		locked: locked ? t('options.locked') : undefined,
	};
	const control = {
		id: field.name,
		class: field.mono ? 'input options-mono' : 'input',
		dir: 'ltr' as const,
		value,
		readOnly: locked,
		spellcheck: false,
		autocomplete: 'off',
		'aria-invalid': faulty,
		'aria-describedby': describedBy(about),
	};
	return (
		<Field {...about}>
			{field.type === 'list' ? (
				<textarea {...control} rows={1} onInput={(event) => onType(event.currentTarget.value)} />
			) : (
				<input {...control} type="text" inputMode={field.type} onInput={(event) => onType(event.currentTarget.value)} />
			)}
		</Field>
	);
}
