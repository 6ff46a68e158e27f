import { useState } from 'preact/hooks';
import type { ListedRequest } from '../../utils/contracts/view.ts';
import { Button } from '../button/button.tsx';
import { NoteForm } from '../note-form/note-form.tsx';
import type { RequestSituation } from '../story/situation.ts';
import { nudgedAt } from '../story/tell-waiting.ts';
import type { Words } from '../words/words.ts';

/** What a person can do about a request of theirs, away from its site. */
export interface RequestCallbacks {
	onNote: (id: string, text: string) => void;
	onWithdraw: (id: string) => void;
	onNudge: (id: string) => void;
	/** Asks for the same once more. */
	onAskAgain: (listed: ListedRequest) => void;
}

interface RequestActionsProps extends RequestCallbacks {
	listed: ListedRequest;
	situation: RequestSituation;
	words: Words;
	now: number;
}

const open: readonly RequestSituation[] = ['kept', 'sent', 'received', 'late', 'needs-more'];
const again: readonly RequestSituation[] = ['over', 'ended', 'declined', 'withdrawn'];

/** The way forward that a request has, whatever its state. */
export function RequestActions({ listed, situation, words, now, ...props }: RequestActionsProps) {
	const { t } = words;
	const { request } = listed;
	const [adding, setAdding] = useState(false);
	const say = (text: string) => {
		setAdding(false);
		props.onNote(request.id, text);
	};
	if (situation === 'granted' || situation === 'granted-with-conditions') return null;
	return (
		<>
			{situation === 'needs-more' && <NoteForm best label={t('note.answer')} send={t('note.send')} onSend={say} />}
			{adding && (
				<NoteForm
					opened
					label={t('note.for')}
					send={t('note.add')}
					cancel={t('note.cancel')}
					onSend={say}
					onCancel={() => setAdding(false)}
				/>
			)}
			<div class="request-actions">
				{situation === 'late' && nudgedAt(request, now) === null && (
					<Button small kind="filled" onClick={() => props.onNudge(request.id)}>
						{t('nudge')}
					</Button>
				)}
				{situation === 'ending' && (
					<Button small kind="filled" onClick={() => props.onAskAgain(listed)}>
						{t('keepLonger')}
					</Button>
				)}
				{again.includes(situation) && (
					<Button small kind="outlined" onClick={() => props.onAskAgain(listed)}>
						{t('askAgain')}
					</Button>
				)}
				{open.includes(situation) && situation !== 'needs-more' && !adding && (
					<Button small kind="outlined" onClick={() => setAdding(true)}>
						{t('addSentence')}
					</Button>
				)}
				{open.includes(situation) && (
					<Button small onClick={() => props.onWithdraw(request.id)}>
						{t('takeBack')}
					</Button>
				)}
			</div>
		</>
	);
}
