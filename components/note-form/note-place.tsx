import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { NoteForm, type NoteFormProps } from './note-form.tsx';

/** How a note is typed here: in the view itself, unless the view stands in somebody else's page. */
export const NotePlace = createContext(NoteForm);

/** One sentence to IT, typed where nobody else reads along. */
export function Note(props: NoteFormProps) {
	const Form = useContext(NotePlace);
	return <Form {...props} />;
}
