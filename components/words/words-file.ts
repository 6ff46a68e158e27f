import type { Catalogue } from './catalogue.ts';
import { chooseLanguage } from './languages.ts';
import { createWords, type Words } from './words.ts';

/*
 * A script that shows something carries no texts. The one language that the person reads is a file of the extension of its
 * own, which runs before that script and leaves its texts where the script finds them.
 */

declare global {
	/** The extension's own world alone sees it. */
	var signpostCatalogue: Catalogue | undefined;
}

/** The file that has the texts for a person, from `navigator.languages`. */
export function wordsFile(tags: readonly string[]): string {
	return pathOf(chooseLanguage(tags).language);
}

/** Path of a language's file in the extension. */
export function pathOf(language: string): string {
	return `words/${language}.js`;
}

/** What stands in the file. */
export function scriptOf(catalogue: Catalogue): string {
	return `globalThis.signpostCatalogue=${JSON.stringify(catalogue)};\n`;
}

/** The words for a person, once `wordsFile` for the same tags has run here. */
export function wordsHere(tags: readonly string[]): Words {
	const { language, locale } = chooseLanguage(tags);
	const catalogue = globalThis.signpostCatalogue;
	if (!catalogue) throw new Error(`${pathOf(language)} has to run before`);
	return createWords(language, catalogue, locale);
}
