import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/button.tsx';
import { words } from '../words.ts';

interface CopyFieldProps {
	label: string;
	value: string;
	hint?: string;
	/** Whether the value has several lines. */
	lines?: boolean;
	/** What else can be done with it. */
	children?: ComponentChildren;
}

/** A value to take elsewhere, with a button that copies it. */
export function CopyField({ label, value, hint, lines = false, children }: CopyFieldProps) {
	const box = useRef<HTMLElement>(null);
	const [said, setSaid] = useState({ of: value, text: '' });

	async function copy(): Promise<void> {
		try {
			await navigator.clipboard.writeText(value);
			setSaid({ of: value, text: words.setUp.copied });
		} catch {
			// Without HTTPS there is no clipboard: the value is selected instead.
			if (box.current !== null) getSelection()?.selectAllChildren(box.current);
			setSaid({ of: value, text: words.setUp.copyFailed });
		}
	}

	return (
		<div class={lines ? 'copy-field copy-field-lines' : 'copy-field'}>
			<p class="field-label">{label}</p>
			<div class="copy-field-box">
				<pre>
					<code ref={box}>{value}</code>
				</pre>
				<Button kind="outlined" label={words.setUp.copyOf(label)} onClick={() => void copy()}>
					{words.setUp.copy}
				</Button>
			</div>
			<p class="field-hint" role="status">
				{said.of === value && said.text}
			</p>
			{hint !== undefined && <p class="field-hint">{hint}</p>}
			{children}
		</div>
	);
}
