/** A text of `_locales` in the browser's language. */
export function message(name: string, ...parts: string[]): string {
	return chrome.i18n.getMessage(name, parts);
}

/** Languages that the person reads, best first. */
export function languages(): readonly string[] {
	return [chrome.i18n.getUILanguage()];
}
