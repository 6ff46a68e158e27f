import ar from './ar.json' with { type: 'json' };
import type { Catalogue, Key, Message } from './catalogue.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import { chooseLanguage, type Language } from './languages.ts';
import nl from './nl.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import ptBR from './pt-BR.json' with { type: 'json' };
import { createWords, type Words } from './words.ts';
import zhHans from './zh-Hans.json' with { type: 'json' };

/** The texts of every language; one may lack some while it is being translated. Nothing that a page is given carries these. */
export const catalogues: Readonly<Record<Language, Partial<Record<Key, Message>>>> = {
	en,
	de,
	fr,
	es,
	'pt-BR': ptBR,
	it,
	nl,
	pl,
	ja,
	'zh-Hans': zhHans,
	ar,
};

/** A language's texts, complete: what is not translated yet is English. */
export function catalogueOf(language: Language): Catalogue {
	return { ...en, ...catalogues[language] };
}

/** The words for a person, from `navigator.languages`. */
export function wordsFor(tags: readonly string[]): Words {
	const { language, locale } = chooseLanguage(tags);
	return createWords(language, catalogueOf(language), locale);
}
