import type { StatusView } from '../../utils/contracts/view.ts';
import { Button } from '../button/button.tsx';
import type { Words } from '../words/words.ts';
import { notesOf } from './notes.ts';
import { StatusNote } from './status-note.tsx';

interface StatusProps {
	status: StatusView;
	words: Words;
	now: number;
	checking: boolean;
	onCheckNow: () => void;
	/** Opens what this browser has sent. */
	onWhatItSees: () => void;
}

/** How Signpost itself is: which list is in force, how old it is, and what went wrong, in plain words. */
export function Status({ status, words, now, checking, onCheckNow, onWhatItSees }: StatusProps) {
	const { t } = words;
	const isSetUp = status.setUp !== 'missing';
	const notes = notesOf(status, words, now);
	if (!isSetUp && notes.length === 0) return null;
	return (
		<footer class="status">
			{isSetUp && (
				<div class="status-line">
					<p>{versionLine(status, words, now)}</p>
					<Button small busy={checking} onClick={onCheckNow}>
						{t(checking ? 'status.checking' : 'status.checkNow')}
					</Button>
				</div>
			)}
			{notes.map((note) => (
				<StatusNote key={note.key} note={note} words={words} />
			))}
			<p>
				<Button kind="link" onClick={onWhatItSees}>
					{t('ledger.title')}
				</Button>
			</p>
		</footer>
	);
}

function versionLine({ policy, lastContact }: StatusView, { t, when }: Words, now: number): string {
	if (policy === null) return t('status.none');
	const { version } = policy;
	return lastContact === null
		? t('status.versionUnchecked', { version })
		: t('status.version', { version, when: when(lastContact, now) });
}
