import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteSaid, NoteTexts } from '../../utils/contracts/note-frame.ts';
import type { NoteForm, NoteFormProps } from './note-form.tsx';

interface Framed extends NoteFormProps {
	/** Address of the page in the frame. */
	url: string;
	language: string;
	dir: string;
}

/**
 * A note form for views in somebody else's page. It is typed in a frame of the extension's own origin, as a page can listen
 * to every key in its own, behind a closed shadow root too.
 */
export function noteFrame({ url, language, dir }: Pick<Framed, 'url' | 'language' | 'dir'>): typeof NoteForm {
	return (props) => <FramedNote url={url} language={language} dir={dir} {...props} />;
}

function FramedNote({ url, language, dir, onSend, onCancel, ...form }: Framed) {
	const frame = useRef<HTMLIFrameElement>(null);
	const port = useRef<MessagePort>(null);
	const draft = useRef('');
	const [height, setHeight] = useState(0);
	useEffect(() => () => port.current?.close(), []);

	const hear = (said: NoteSaid) => {
		if (said.kind === 'height') setHeight(said.height);
		if (said.kind === 'draft') draft.current = said.text;
		if (said.kind === 'send') onSend(said.text);
		if (said.kind === 'cancel') onCancel?.();
	};
	const heard = useRef(hear);
	heard.current = hear;

	const begin = () => {
		const { label, hint, send, cancel, best = false, opened = false } = form;
		const texts: NoteTexts = { label, hint, send, cancel, best, opened, draft: draft.current, language, dir };
		const { port1, port2 } = new MessageChannel();
		port.current?.close();
		port.current = port1;
		port1.onmessage = ({ data }) => heard.current(data);
		frame.current?.contentWindow?.postMessage(texts, new URL(url).origin, [port2]);
		if (opened) frame.current?.focus();
	};

	return (
		<iframe
			class="note-frame"
			title={form.label}
			src={url}
			style={{ height: `${height}px` }}
			ref={frame}
			onLoad={begin}
		/>
	);
}
