/** Every language there is a catalogue of, as BCP 47 tags. */
export const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'pl', 'ja', 'zh-Hans', 'ar'] as const;

export type Language = (typeof languages)[number];

const country = /^([A-Z]{2}|\d{3})$/;

/** Whether a tag is a language of ours, or adds no more than a country to it, as most do. */
function isOf(language: Language, tag: string): boolean {
	return tag === language || (tag.startsWith(`${language}-`) && country.test(tag.slice(language.length + 1)));
}

/** A language of ours that serves a person who asked for `tag`: the same, else one with the same language and script. */
function serves(tag: string): Language | undefined {
	const same = languages.find((language) => isOf(language, tag));
	// Where a language's script has to be looked up, the first time in a page takes 10 ms.
	if (same !== undefined) return same;
	const wanted = new Intl.Locale(tag).maximize();
	const fits = (language: Language) => {
		const full = new Intl.Locale(language).maximize();
		return full.language === wanted.language && full.script === wanted.script;
	};
	return languages.find(fits);
}

/** The best of our languages for a list of tags in the person's order, and the tag it serves; English where none fits. */
export function chooseLanguage(tags: readonly string[]): { language: Language; locale: string } {
	for (const locale of tags) {
		const language = isTag(locale) ? serves(locale) : undefined;
		if (language !== undefined) return { language, locale };
	}
	return { language: 'en', locale: 'en' };
}

function isTag(text: string): boolean {
	try {
		return Intl.getCanonicalLocales(text).length === 1;
	} catch {
		return false;
	}
}
