import { useId, useState } from 'preact/hooks';
import { maxSentence } from '../../utils/contracts/vocabulary.ts';
import { Button } from '../button/button.tsx';
import { Field } from '../field/field.tsx';

export interface NoteFormProps {
	label: string;
	hint?: string | undefined;
	/** Name of the button that sends it. */
	send: string;
	/** Name of the button that closes the form, where there is one. */
	cancel?: string | undefined;
	/** Sending is the best way forward here. */
	best?: boolean;
	/** The person has just opened it: the cursor goes there. */
	opened?: boolean;
	/** What was typed before. */
	draft?: string;
	onDraft?: (text: string) => void;
	onSend: (text: string) => void;
	onCancel?: (() => void) | undefined;
}

/** One sentence to IT. */
export function NoteForm(props: NoteFormProps) {
	const { label, hint, send, cancel, best = false, opened = false, draft = '', onDraft, onSend, onCancel } = props;
	const id = useId();
	const [text, setText] = useState(draft);
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
					onInput={({ currentTarget }) => {
						setText(currentTarget.value);
						onDraft?.(currentTarget.value);
					}}
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
