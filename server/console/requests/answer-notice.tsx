import { X } from 'lucide';
import { useEffect } from 'preact/hooks';
import { Button } from '../../../components/button/button.tsx';
import { now } from '../clock.ts';
import type { Desk } from '../desk.ts';
import './answer-notice.css';
import { words } from '../words.ts';
import type { Inbox } from './inbox.ts';
import { answeredPeople, whatTheySee } from './what-they-see.ts';

const shownMs = 20_000;

/** Says what the person sees now that they have an answer. */
export function AnswerNotice({ desk, inbox }: { desk: Desk; inbox: Inbox }) {
	const entry = inbox.answered.value;
	useEffect(() => {
		if (entry === null) return;
		const timer = setTimeout(inbox.dismissNotice, shownMs);
		return () => clearTimeout(timer);
	}, [entry, inbox]);
	const nameOf = (id: string) => desk.draft.value?.source.apps.find((app) => app.id === id)?.name ?? id;
	return (
		<div class="answer-notice" role="status">
			{entry !== null && (
				<div class="answer-notice-card">
					<p>
						<b>{words.sent.see(answeredPeople(entry))}:</b> {whatTheySee(entry, nameOf, now.value)}
					</p>
					<Button small icon={X} label={words.dismiss} onClick={inbox.dismissNotice} />
				</div>
			)}
		</div>
	);
}
