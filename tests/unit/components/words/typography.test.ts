import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../../../components/words/languages.ts';
import { catalogues } from '../../../../components/words/words-for.ts';

/** What no language of ours has: straight quotes, dots for an ellipsis, exclamation marks, stray spaces. */
const nowhere = /['"`]|\.\.\.|[!¡！]| {2}|^ | $/;

/** The writing of East Asia, and what is filled in there. */
const wide = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}}]';

/** What a careful writer of the language would mark. */
const faults: Record<Language, readonly RegExp[]> = {
	en: [/[„«»]/],
	de: [/[”«»]/, /[^ ]…/],
	fr: [/[“”„]/, /(?<!\u202f)[;?]/, /(?<!\u00a0):(?!\/\/)/, /«(?!\u00a0)|(?<!\u00a0)»/, /[ad-z]'/i],
	es: [/[“”„]/, /^[^¿]*\?/],
	'pt-BR': [/[„«»]/],
	it: [/[“”„]/],
	nl: [/[„«»]/],
	pl: [/[“«»]/],
	ja: [/[“”]/, new RegExp(`${wide}[,.:;?()]|[:;?()]${wide}`, 'u')],
	'zh-Hans': [new RegExp(`${wide}[,.:;?()]|[:;?()]${wide}`, 'u'), /[A-Za-z0-9]\p{sc=Han}|\p{sc=Han}[A-Za-z0-9]/u],
	ar: [/[“”„;?]/, /[\p{sc=Arabic}}],/u, /(?<!\u2066)https:\/\/(?!signpost)/],
};

function textsOf(language: Language): string[] {
	return Object.entries(catalogues[language])
		.filter(([key]) => key !== 'between')
		.flatMap(([, message]) => (typeof message === 'string' ? [message] : Object.values(message)));
}

describe.each(languages)('%s', (language) => {
	test('is written as the language is written', () => {
		const marked = textsOf(language).filter((text) => [nowhere, ...faults[language]].some((fault) => fault.test(text)));
		expect(marked).toEqual([]);
	});
});
