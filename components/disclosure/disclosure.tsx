import { ChevronDown } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../icon/icon.tsx';

/** More about it, for whoever asks. */
export function Disclosure({ summary, children }: { summary: string; children: ComponentChildren }) {
	return (
		<details class="disclosure">
			<summary class="disclosure-summary">
				<Icon node={ChevronDown} />
				{summary}
			</summary>
			<div class="disclosure-panel">{children}</div>
		</details>
	);
}

/** The panel alone, where a button elsewhere opens it and names it by `id`. */
export function DisclosurePanel({ id, children }: { id: string; children: ComponentChildren }) {
	return (
		<div class="disclosure-panel" id={id}>
			{children}
		</div>
	);
}
