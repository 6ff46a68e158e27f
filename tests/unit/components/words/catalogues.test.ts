import { describe, expect, test } from 'vitest';
import type { Key, Message } from '../../../../components/words/catalogue.ts';
import { placeholdersOf } from '../../../../components/words/message.ts';
import { catalogueOf, catalogues } from '../../../../components/words/words-for.ts';
import { filesOf, textOf } from '../../../repo/sources.ts';

const english = catalogueOf('en');
const sources = filesOf('{components,entrypoints}/**/*.{ts,tsx}').map(textOf).join('\n');

function isUsed(key: string): boolean {
	if (sources.includes(`'${key}'`)) return true;
	const family = key.slice(0, key.lastIndexOf('.') + 1);
	return family !== '' && sources.includes(`\`${family}\${`);
}

function formsOf(message: Message): string[] {
	return typeof message === 'string' ? ['other'] : Object.keys(message).toSorted();
}

test('every text is said somewhere', () => {
	expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
});

describe.each(Object.entries(catalogues))('%s', (language, catalogue) => {
	test('has every text, and none besides', () => {
		expect(Object.keys(catalogue).toSorted()).toEqual(Object.keys(english).toSorted());
	});

	test('fills in what the English text fills in', () => {
		const differing = Object.entries(catalogue).filter(
			([key, message]) =>
				isKey(key) && [...placeholdersOf(message)].sort().join() !== [...placeholdersOf(english[key])].sort().join(),
		);
		expect(differing.map(([key]) => key)).toEqual([]);
	});

	test('has every plural form of the language, and none besides', () => {
		const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
		const plural = Object.entries(catalogue).filter(([, message]) => typeof message !== 'string');
		for (const [key, message] of plural) expect([key, formsOf(message)]).toEqual([key, pluralCategories.toSorted()]);
	});

	test('is written with typographic quotes and apostrophes', () => {
		const texts = Object.values(catalogue).flatMap((message) =>
			typeof message === 'string' ? [message] : Object.values(message),
		);
		expect(texts.filter((text) => /['"]|\.\.\./.test(text))).toEqual([]);
	});
});

function isKey(key: string): key is Key {
	return Object.hasOwn(english, key);
}
