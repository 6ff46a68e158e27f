import type { Words } from '../words/words.ts';
import { Note } from './note-place.tsx';

interface SentenceNoteProps {
	/** Who reads it. */
	liaison: string;
	words: Words;
	onSend: (text: string) => void;
	onCancel: () => void;
}

/** What the person asked for is for, in one sentence; they have just opened it. */
export function SentenceNote({ liaison, words: { t }, onSend, onCancel }: SentenceNoteProps) {
	return (
		<Note
			opened
			label={t('note.for')}
			hint={t('note.hint', { liaison })}
			send={t('note.add')}
			cancel={t('note.cancel')}
			onSend={onSend}
			onCancel={onCancel}
		/>
	);
}
