import { LoaderCircle } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon, type IconNode } from '../icon/icon.tsx';

interface Look {
	/** `filled` is the best way forward, at most one in a card; `link` stands in a line of text and looks like one; `quiet` is the default. */
	kind?: 'filled' | 'outlined' | 'quiet' | 'link';
	small?: boolean;
	icon?: IconNode;
	/** The icon points along the line of reading. */
	directional?: boolean;
	/** Accessible name where the visible text does not say enough by itself, or there is none. */
	label?: string | undefined;
	children?: ComponentChildren;
}

interface ButtonProps extends Look {
	onClick?: () => void;
	type?: 'button' | 'submit';
	/** Its action is under way: the button keeps its focus, says so, and does nothing. */
	busy?: boolean;
	expanded?: boolean;
	controls?: string;
}

interface LinkButtonProps extends Look {
	href: string;
}

function classOf({ kind = 'quiet', small = false, children }: Look): string {
	const names = ['button', `button-${kind}`];
	if (small) names.push('button-small');
	if (children === undefined) names.push('button-icon-only');
	return names.join(' ');
}

export function Button({ onClick, type = 'button', busy = false, expanded, controls, ...look }: ButtonProps) {
	const icon = busy ? LoaderCircle : look.icon;
	return (
		<button
			type={type}
			class={classOf(look)}
			aria-label={look.label}
			aria-busy={busy || undefined}
			aria-disabled={busy || undefined}
			aria-expanded={expanded}
			aria-controls={expanded ? controls : undefined}
			onClick={(event) => {
				if (busy) event.preventDefault();
				else onClick?.();
			}}
		>
			{icon && <Icon node={icon} directional={look.directional === true && !busy} />}
			{look.children}
		</button>
	);
}

/** A link that looks like a button; it opens in a new tab. */
export function LinkButton({ href, ...look }: LinkButtonProps) {
	return (
		<a class={classOf(look)} href={href} target="_blank" rel="noopener noreferrer" aria-label={look.label}>
			{look.icon && <Icon node={look.icon} directional={look.directional === true} />}
			{look.children}
		</a>
	);
}
