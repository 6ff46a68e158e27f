import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './choice.css';

interface ChoiceGroupProps {
	label: string;
	/** Side by side in boxes, or one below the other. */
	look: 'segments' | 'lines';
	children: ComponentChildren;
}

/** A radio group with its label. */
export function ChoiceGroup({ label, look, children }: ChoiceGroupProps) {
	const id = useId();
	return (
		<div class={`choice-group choice-${look}`} role="radiogroup" aria-labelledby={id}>
			<p class="field-label" id={id}>
				{label}
			</p>
			<div class="choice-list">{children}</div>
		</div>
	);
}

interface ChoiceProps {
	name: string;
	value: string;
	label: string;
	/** Said after the label, and no part of its name. */
	hint?: string | undefined;
	/** A key that chooses it. */
	shortcut?: string | undefined;
	checked: boolean;
	disabled?: boolean;
	onChoose: () => void;
}

/** One radio button of a group. */
export function Choice({ name, value, label, hint, shortcut, checked, disabled = false, onChoose }: ChoiceProps) {
	const id = useId();
	return (
		<label class="choice" data-checked={checked} data-disabled={disabled}>
			<input
				type="radio"
				name={name}
				value={value}
				checked={checked}
				disabled={disabled}
				aria-labelledby={`${id}-label`}
				aria-describedby={hint === undefined ? undefined : `${id}-hint`}
				aria-keyshortcuts={shortcut}
				onChange={onChoose}
			/>
			<span class="choice-label" id={`${id}-label`}>
				{label}
			</span>
			{hint !== undefined && (
				<span class="choice-hint" id={`${id}-hint`}>
					{hint}
				</span>
			)}
			{shortcut !== undefined && (
				<span class="choice-key" aria-hidden="true">
					{shortcut}
				</span>
			)}
		</label>
	);
}
