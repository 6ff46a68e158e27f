/** A visit of the keyboard to a view of ours, from somewhere in the page. */
export interface FocusVisit {
	/** Is shown every event of the view. */
	see(event: Event): void;
	/** Gives the focus back, unless it has gone elsewhere by itself. */
	end(): void;
}

export function focusVisit(): FocusVisit {
	let from: HTMLElement | null = null;
	return {
		see(event) {
			if (!(event instanceof FocusEvent)) return;
			const other = event.relatedTarget instanceof HTMLElement ? event.relatedTarget : null;
			if (event.type === 'focusin' && other) from = other;
			if (event.type === 'focusout' && other) from = null;
		},
		end() {
			if (from?.isConnected) from.focus();
			from = null;
		},
	};
}
