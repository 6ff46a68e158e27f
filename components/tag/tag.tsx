import type { ComponentChildren } from 'preact';
import { Icon, type IconNode } from '../icon/icon.tsx';

/** `leaf`: a way forward. `amber`: not yet. `clay`: no. `sky`: under way. The text says it too. */
export type Tone = 'leaf' | 'amber' | 'clay' | 'sky' | 'plain';

interface TagProps {
	tone: Tone;
	icon?: IconNode;
	children: ComponentChildren;
}

export function Tag({ tone, icon, children }: TagProps) {
	return (
		<span class={`tag tag-${tone}`}>
			{icon && <Icon node={icon} />}
			{children}
		</span>
	);
}
