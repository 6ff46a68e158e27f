import type { DecisionKind } from './decision-draft.ts';

export type Shortcut = 'next' | 'previous' | DecisionKind;

const shortcuts: ReadonlyMap<string, Shortcut> = new Map([
	['j', 'next'],
	['k', 'previous'],
	['a', 'approve'],
	['d', 'decline'],
	['b', 'ask-back'],
]);

const storageKey = 'signpost.console.shortcuts';
const typesText = 'textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable]';

/** The shortcut that a key means, or `null` where it is typed into a field or held with another key. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
	if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null;
	if (event.target instanceof Element && event.target.closest(typesText) !== null) return null;
	return shortcuts.get(event.key) ?? null;
}

/** Whether single keys act: some people speak to their computer, and every word would. */
export const shortcutsWanted = () => localStorage.getItem(storageKey) !== 'off';

/** Keeps the choice in this browser; single keys act unless somebody has said no. */
export function rememberShortcuts(wanted: boolean): void {
	if (wanted) localStorage.removeItem(storageKey);
	else localStorage.setItem(storageKey, 'off');
}
