import { Note } from '../note-form/note-place.tsx';
import { SentenceNote } from '../note-form/sentence-note.tsx';
import { nameOf } from '../story/name-of.ts';
import type { Story } from '../story/story.ts';
import type { HeldDialogProps } from './held-dialog.tsx';

/** What the person asked to write: why they go on, or what they need the app for. */
export type Writing = 'reason' | 'sentence' | null;

interface HeldNotesProps extends Pick<HeldDialogProps, 'held' | 'words' | 'onAnswer'> {
	progress: Story | null;
	writing: Writing;
	/** It was sent or put away. */
	onDone: () => void;
}

/** Where something is written to IT: the answer to its question, a sentence more, a reason. */
export function HeldNotes({ held, words, onAnswer, progress, writing, onDone }: HeldNotesProps) {
	const { t } = words;
	const { site } = held.view;
	const request = site.own?.request;
	const say = (text: string) => {
		onDone();
		if (request) onAnswer({ kind: 'note', id: request.id, text });
	};
	return (
		<>
			{progress?.actions.includes('answer') && <Note label={t('note.answer')} send={t('note.send')} onSend={say} />}
			{writing === 'sentence' && progress?.actions.includes('add-sentence') && (
				<SentenceNote liaison={site.liaison.name} words={words} onSend={say} onCancel={onDone} />
			)}
			{writing === 'reason' && held.phase === 'held' && (
				<Note
					opened
					label={t('guard.reason', { app: nameOf(site) })}
					hint={t('guard.reasonHint')}
					send={t('guard.goOn')}
					cancel={t('note.cancel')}
					onSend={(reason) => onAnswer({ kind: 'go-on', reason })}
					onCancel={onDone}
				/>
			)}
		</>
	);
}
