import { X } from 'lucide';
import { useEffect } from 'preact/hooks';
import { Button } from '../../../components/button/button.tsx';
import type { QueueEntry } from '../../../utils/contracts/admin.ts';
import type { Desk } from '../desk.ts';
import { longDay } from '../formats.ts';
import { words } from '../words.ts';
import './answer-notice.css';
import type { Inbox } from './inbox.ts';

const shownMs = 15_000;

/** Says what the person sees now that they have an answer. */
export function AnswerNotice({ desk, inbox }: { desk: Desk; inbox: Inbox }) {
	const entry = inbox.answered.value;
	useEffect(() => {
		if (entry === null) return;
		const timer = setTimeout(() => {
			inbox.answered.value = null;
		}, shownMs);
		return () => clearTimeout(timer);
	}, [entry, inbox]);
	return (
		<div class="answer-notice" role="status">
			{entry !== null && (
				<div class="answer-notice-card">
					<p>
						<b>{whatTheySee(entry, desk)}</b>
						{lastSentence(entry) !== null && <span>{words.sent.quoted(lastSentence(entry) ?? '')}</span>}
					</p>
					<Button
						small
						icon={X}
						label={words.dismiss}
						onClick={() => {
							inbox.answered.value = null;
						}}
					/>
				</div>
			)}
		</div>
	);
}

const lastSentence = (entry: QueueEntry) => entry.thread.findLast(({ from }) => from === 'it')?.text ?? null;

function whatTheySee(entry: QueueEntry, desk: Desk): string {
	const { outcome, name } = entry;
	if (outcome === null) return words.sent.asked(name);
	if (entry.state !== 'declined') {
		return words.sent.approved(name, outcome.until === null ? null : longDay(new Date(outcome.until), new Date()));
	}
	const app = desk.draft.value?.source.apps.find(({ id }) => id === outcome.alternative);
	return words.sent.declined(name, app?.name ?? outcome.alternative);
}
