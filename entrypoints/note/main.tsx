import '../../components/components.css';
import '../../components/note-form/note-form.css';
import './note-window.css';
import { render } from 'preact';
import { NoteForm } from '../../components/note-form/note-form.tsx';
import type { NoteSaid, NoteTexts } from '../../utils/contracts/note-frame.ts';
import { followAppearance } from '../../utils/platform/appearance.ts';

/** Where a note is typed on its way to IT: in a frame of the banner, out of sight of the page. It can ask for nothing itself. */
function show({ language, dir, cancel, ...texts }: NoteTexts, port: MessagePort): void {
	const say = (said: NoteSaid) => port.postMessage(said);
	document.documentElement.lang = language;
	document.documentElement.dir = dir;
	void followAppearance(document.documentElement);
	render(
		<NoteForm
			{...texts}
			cancel={cancel}
			onDraft={(text) => say({ kind: 'draft', text })}
			onSend={(text) => say({ kind: 'send', text })}
			onCancel={() => say({ kind: 'cancel' })}
		/>,
		document.body,
	);
	new ResizeObserver(() => say({ kind: 'height', height: document.body.offsetHeight })).observe(document.body);
	addEventListener('keydown', ({ key }) => {
		if (key === 'Escape' && cancel !== undefined) say({ kind: 'cancel' });
	});
}

addEventListener('message', function first({ data, ports: [port] }: MessageEvent<NoteTexts>) {
	if (port === undefined) return;
	removeEventListener('message', first);
	show(data, port);
});
