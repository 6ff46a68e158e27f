/** A text of `_locales` in the browser's language. */
export function message(name: string, ...parts: string[]): string {
	return chrome.i18n.getMessage(name, parts);
}

/** Languages that the person reads, best first: the one they chose, then that of the browser. */
export function languages(chosen: string | null = null): readonly string[] {
	const own = chrome.i18n.getUILanguage();
	// The browser says more of the same language: how dates and numbers are written in that country.
	return chosen === null || own === chosen || own.startsWith(`${chosen}-`) ? [own] : [chosen, own];
}
