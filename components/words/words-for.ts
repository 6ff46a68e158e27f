import type { Catalogue, Key, Message } from './catalogue.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import { createWords, type Words } from './words.ts';

/** Every language there is. Only what may carry all of them imports this file; a view takes `Words`. */
export const catalogues: Readonly<Record<string, Partial<Record<Key, Message>>>> = { en, de };

/** A language of ours that serves a person who asked for `tag`: the same, else one with the same language and script. */
function serves(tag: string): string | undefined {
	const wanted = new Intl.Locale(tag).maximize();
	const languages = Object.keys(catalogues).map((language) => new Intl.Locale(language));
	const fit = (locale: Intl.Locale) => {
		const full = locale.maximize();
		return full.language === wanted.language && full.script === wanted.script;
	};
	const same = languages.find((locale) => locale.toString() === new Intl.Locale(tag).toString());
	return (same ?? languages.find(fit))?.toString();
}

/** The best of our languages for a list of tags in the person's order, and the tag it serves; English where none fits. */
export function chooseLanguage(tags: readonly string[]): { language: string; locale: string } {
	for (const locale of tags) {
		const language = isTag(locale) ? serves(locale) : undefined;
		if (language !== undefined) return { language, locale };
	}
	return { language: 'en', locale: tags.find((tag) => /^en\b/i.test(tag)) ?? 'en' };
}

function isTag(text: string): boolean {
	try {
		return Intl.getCanonicalLocales(text).length === 1;
	} catch {
		return false;
	}
}

/** A language's texts, complete: what is not translated yet is English. */
export function catalogueOf(language: string): Catalogue {
	return { ...en, ...(Object.hasOwn(catalogues, language) ? catalogues[language] : {}) };
}

/** The words for a person, from `navigator.languages`. */
export function wordsFor(tags: readonly string[]): Words {
	const { language, locale } = chooseLanguage(tags);
	return createWords(language, catalogueOf(language), locale);
}
