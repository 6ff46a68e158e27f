import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/button.tsx';
import './ask-first.css';

interface AskFirstProps {
	label: string;
	/** Accessible name, where the label does not say enough by itself. */
	name?: string;
	/** What will happen, in one or two sentences. */
	question: string;
	yes: string;
	no: string;
	/** Does it; returns `null` where something is still missing. */
	act: () => Promise<void> | null;
	/** What else there is to say or to fill in. */
	children?: ComponentChildren;
}

/** A button for what can't be undone: it says what will happen, and asks once. */
export function AskFirst({ label, name, question, yes, no, act, children }: AskFirstProps) {
	const [state, setState] = useState<'idle' | 'asking' | 'busy'>('idle');
	const box = useRef<HTMLDivElement>(null);
	const wasAsking = useRef(false);

	useEffect(() => {
		const isAsking = state !== 'idle';
		// Both ways, so that nobody at the keyboard is left without a place.
		if (isAsking !== wasAsking.current) box.current?.querySelector<HTMLElement>('[role=group], button')?.focus();
		wasAsking.current = isAsking;
	}, [state]);

	async function go(): Promise<void> {
		const done = act();
		if (done === null) return;
		setState('busy');
		await done;
		setState('idle');
	}

	/** Once it is under way, there is nothing to take back. */
	function stop(): void {
		if (state === 'asking') setState('idle');
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
					onKeyDown={({ key }) => key === 'Escape' && stop()}
				>
					<p>{question}</p>
					{children}
					{state === 'asking' && (
						<Button kind="outlined" small onClick={stop}>
							{no}
						</Button>
					)}
					<Button kind="filled" small busy={state === 'busy'} onClick={() => void go()}>
						{yes}
					</Button>
				</div>
			)}
		</div>
	);
}
