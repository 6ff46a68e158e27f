import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { HeldDialog } from '../../components/guard/held-dialog.tsx';
import { guardHostStyles, guardStyles } from '../../components/guard/styles.ts';
import { noteFrame } from '../../components/note-form/framed-note.tsx';
import { NotePlace } from '../../components/note-form/note-place.tsx';
import { wordsHere } from '../../components/words/words-file.ts';
import { showHeld } from '../../utils/guard/upload/show-held.ts';
import { client } from '../../utils/platform/client.ts';
import { isExtensionAlive, ownPage } from '../../utils/platform/page.ts';
import { onTold } from '../../utils/platform/told.ts';
import { languages } from '../../utils/platform/words.ts';

/** Shows in a tab what was stopped in any of its frames. */
export default defineUnlistedScript(() => {
	const words = wordsHere(languages());
	const note = noteFrame({ url: ownPage('note.html'), ...words });
	showHeld({
		send: client,
		isExtensionAlive,
		onTold: (listener, signal) => onTold('guard', listener, signal),
		styles: [guardHostStyles, guardStyles],
		render(root, held, { answer, close }) {
			if (held === null) return render(null, root);
			render(
				<NotePlace.Provider value={note}>
					<HeldDialog
						held={held}
						words={words}
						now={Date.now()}
						onAnswer={answer}
						onOpen={({ open }) => window.open(open, '_blank', 'noopener')}
						onClose={close}
					/>
				</NotePlace.Provider>,
				root,
			);
		},
	});
});
