import type { Catalogue } from './catalogue.ts';
import { chooseLanguage, type Language } from './languages.ts';
import { createWords, type Words } from './words.ts';

/*
 * A script that shows something carries no texts. The one language that the person reads is a file of the extension of its
 * own, which runs before that script and leaves its texts where the script finds them.
 */

declare global {
	/** The extension's own world alone sees it. */
	var signpostWords: { language: Language; catalogue: Catalogue } | undefined;
}

/** The file that has the texts for a person, from `navigator.languages`. */
export function wordsFile(tags: readonly string[]): string {
	return pathOf(chooseLanguage(tags).language);
}

/** Path of a language's file in the extension. */
export function pathOf(language: string): string {
	return `words/${language}.js`;
}

/** What stands in a language's file. */
export function scriptOf(language: Language, catalogue: Catalogue): string {
	return `globalThis.signpostWords=${JSON.stringify({ language, catalogue })};\n`;
}

/**
 * The words of the file that has run here.
 *
 * @param tags what the person reads: times and numbers are written as in their country
 */
export function wordsHere(tags: readonly string[]): Words {
	const here = globalThis.signpostWords;
	if (!here) throw new Error(`${wordsFile(tags)} has to run before`);
	const { language, catalogue } = here;
	const wanted = chooseLanguage(tags);
	return createWords(language, catalogue, wanted.language === language ? wanted.locale : language);
}
