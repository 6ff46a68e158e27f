import { useState } from 'preact/hooks';
import { Button } from '../button/button.tsx';
import { fieldOfPath, fields, fieldsOf, typedOf } from './fields.ts';
import type { OptionsProps } from './options.tsx';
import { SaveResult } from './save-result.tsx';
import { SetupField } from './setup-field.tsx';

/** The fields, and what came of saving them. */
export function SetupForm(props: OptionsProps & { allLocked: boolean }) {
	const { words, setup, faults, saving, allLocked, onSave } = props;
	const [typed, setTyped] = useState(() => typedOf(setup));
	const shown = { ...typed, ...lockedValues(props) };

	return (
		<form
			class="options-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				if (!saving) onSave(fieldsOf(typed, setup.locked));
			}}
		>
			{fields.map((field) => (
				<SetupField
					key={field.name}
					field={field}
					value={shown[field.name]}
					faulty={faults.some(({ path }) => fieldOfPath(path) === field.name)}
					locked={setup.locked.includes(field.name)}
					words={words}
					onType={(text) => setTyped({ ...typed, [field.name]: text })}
				/>
			))}
			{!allLocked && (
				<div class="options-save">
					<Button kind="filled" type="submit" busy={saving}>
						{words.t(saving ? 'options.saving' : 'options.save')}
					</Button>
					<SaveResult {...props} />
				</div>
			)}
		</form>
	);
}

function lockedValues({ setup }: OptionsProps) {
	const values = Object.entries(typedOf(setup));
	return Object.fromEntries(values.filter(([name]) => setup.locked.includes(name)));
}
