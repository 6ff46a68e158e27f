import { type Appearance, appearances } from '../contracts/appearances.ts';

/** Under which key it is stored what the person chose. */
export const preferencesKey = 'preferences';

function appearanceIn(value: unknown): Appearance {
	const chosen = typeof value === 'object' && value !== null && 'appearance' in value ? value.appearance : undefined;
	return appearances.find((appearance) => appearance === chosen) ?? 'system';
}

/** Keeps an element light, dark, or as the system is, as the person chose; until `signal` aborts. */
export async function followAppearance(element: HTMLElement, signal?: AbortSignal): Promise<void> {
	const set = (value: unknown) => {
		const appearance = appearanceIn(value);
		if (appearance === 'system') delete element.dataset.theme;
		else element.dataset.theme = appearance;
	};
	const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
		const change = changes[preferencesKey];
		if (area === 'local' && change) set(change.newValue);
	};
	chrome.storage.onChanged.addListener(onChanged);
	signal?.addEventListener('abort', () => chrome.runtime?.id && chrome.storage.onChanged.removeListener(onChanged));
	set((await chrome.storage.local.get(preferencesKey))[preferencesKey]);
}

/** The same element, which follows from now on. */
export function dressed(element: HTMLElement, signal: AbortSignal): HTMLElement {
	void followAppearance(element, signal);
	return element;
}
