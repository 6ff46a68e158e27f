import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/button.tsx';
import type { Failure, Reply } from '../api.ts';
import { words } from '../words.ts';
import './ask-first.css';
import { Trouble } from './trouble.tsx';

interface AskFirstProps {
	label: string;
	/** Accessible name, where the label does not say enough by itself. */
	name?: string;
	/** What will happen, in one or two sentences. */
	question: string;
	yes: string;
	no: string;
	act: () => Promise<Reply<unknown>>;
	/** What else there is to say or to fill in. */
	children?: ComponentChildren;
}

/** A button for what can't be undone: it says what will happen, and asks once. */
export function AskFirst({ label, name, question, yes, no, act, children }: AskFirstProps) {
	const [state, setState] = useState<'idle' | 'asking' | 'busy'>('idle');
	const [failure, setFailure] = useState<Failure | null>(null);
	const box = useRef<HTMLDivElement>(null);
	const wasAsking = useRef(false);

	useEffect(() => {
		const isAsking = state !== 'idle';
		// Both ways, so that nobody at the keyboard is left without a place.
		if (isAsking !== wasAsking.current) box.current?.querySelector<HTMLElement>('[role=group], button')?.focus();
		wasAsking.current = isAsking;
	}, [state]);

	async function go(): Promise<void> {
		setState('busy');
		const reply = await act();
		setFailure(reply.ok ? null : reply.failure);
		setState('idle');
	}

	return (
		<div class="ask-first" ref={box}>
			{state === 'idle' ? (
				<Button kind="quiet" small label={name} onClick={() => setState('asking')}>
					{label}
				</Button>
			) : (
				// biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are buttons.
				<div
					class="ask-first-question"
					role="group"
					tabIndex={-1}
					aria-label={question}
					onKeyDown={({ key }) => key === 'Escape' && state === 'asking' && setState('idle')}
				>
					<p>{question}</p>
					{children}
					<Button kind="outlined" small onClick={() => setState('idle')}>
						{no}
					</Button>
					<Button kind="filled" small busy={state === 'busy'} onClick={() => void go()}>
						{yes}
					</Button>
				</div>
			)}
			{failure !== null && <Trouble failure={failure} heading={words.failures.notDone} />}
		</div>
	);
}
