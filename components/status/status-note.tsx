import { Disclosure } from '../disclosure/disclosure.tsx';
import type { Words } from '../words/words.ts';
import type { Note } from './notes.ts';

/** One thing to know, with the details for IT behind a disclosure. */
export function StatusNote({ note, words }: { note: Note; words: Words }) {
	return (
		<div class="status-note">
			<p>{note.text}</p>
			{note.details.length > 0 && (
				<Disclosure summary={words.t('status.details')}>
					{note.details.map((detail) => (
						<p key={detail} class="status-detail" lang="en" dir="ltr">
							{detail}
						</p>
					))}
				</Disclosure>
			)}
		</div>
	);
}
