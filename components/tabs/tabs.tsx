import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useId, useState } from 'preact/hooks';

interface Tab {
	id: string;
	label: string;
	/** How many there are, where it matters; 0 is not said. */
	count?: number;
	panel: ComponentChildren;
}

interface TabsProps {
	label: string;
	/** How numbers are written. */
	locale: string;
	tabs: readonly Tab[];
}

/** One view of several at a time. Arrow keys, Home and End move between them. */
export function Tabs({ label, locale, tabs }: TabsProps) {
	const base = useId();
	const [shown, setShown] = useState(tabs[0]?.id);

	function move(event: TargetedKeyboardEvent<HTMLButtonElement>, from: number): void {
		const button = event.currentTarget;
		const forward = getComputedStyle(button).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
		const steps: Record<string, number> = { ArrowLeft: from - 1, ArrowRight: from - 1, Home: 0, End: tabs.length - 1 };
		steps[forward] = from + 1;
		const to = steps[event.key];
		const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
		if (!next) return;
		event.preventDefault();
		setShown(next.id);
		button.parentElement?.querySelectorAll('button')[tabs.indexOf(next)]?.focus();
	}

	return (
		<div class="tabs">
			<div class="tabs-list" role="tablist" aria-label={label}>
				{tabs.map(({ id, label: name, count = 0 }, index) => (
					<button
						key={id}
						id={`${base}${id}`}
						type="button"
						role="tab"
						class="tabs-tab"
						aria-selected={id === shown}
						aria-controls={`${base}${id}-panel`}
						tabIndex={id === shown ? 0 : -1}
						onClick={() => setShown(id)}
						onKeyDown={(event) => move(event, index)}
					>
						{name}
						{count > 0 && <span class="tabs-count">{new Intl.NumberFormat(locale).format(count)}</span>}
					</button>
				))}
			</div>
			{tabs.map(({ id, panel }) => (
				<div
					key={id}
					id={`${base}${id}-panel`}
					role="tabpanel"
					class="tabs-panel"
					aria-labelledby={`${base}${id}`}
					hidden={id !== shown}
				>
					{panel}
				</div>
			))}
		</div>
	);
}
