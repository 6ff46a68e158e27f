import { useId, useState } from 'preact/hooks';
import { maxSentence } from '../../utils/contracts/vocabulary.ts';
import { Button } from '../button/button.tsx';
import { Field } from '../field/field.tsx';

interface NoteFormProps {
	label: string;
	hint?: string;
	/** Name of the button that sends it. */
	send: string;
	/** Name of the button that closes the form, where there is one. */
	cancel?: string;
	/** Sending is the best way forward here. */
	best?: boolean;
	/** The person has just opened it: the cursor goes there. */
	opened?: boolean;
	onSend: (text: string) => void;
	onCancel?: () => void;
}

/** One sentence to IT. */
export function NoteForm({ label, hint, send, cancel, best = false, opened = false, onSend, onCancel }: NoteFormProps) {
	const id = useId();
	const [text, setText] = useState('');
	const submit = () => {
		const said = text.trim();
		if (said !== '') onSend(said);
	};
	return (
		<form
			class="note-form"
			onSubmit={(event) => {
				event.preventDefault();
				submit();
			}}
			onKeyDown={(event) => {
				if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
			}}
		>
			<Field id={id} label={label} hint={hint}>
				<textarea
					class="input"
					id={id}
					rows={2}
					maxLength={maxSentence}
					required
					aria-describedby={hint && `${id}-hint`}
					value={text}
					ref={opened ? focusOnce : null}
					onInput={(event) => setText(event.currentTarget.value)}
				/>
			</Field>
			<div class="note-form-actions">
				<Button type="submit" kind={best ? 'filled' : 'outlined'}>
					{send}
				</Button>
				{cancel && <Button {...(onCancel && { onClick: onCancel })}>{cancel}</Button>}
			</div>
		</form>
	);
}

function focusOnce(element: HTMLElement | null): void {
	element?.focus();
}
