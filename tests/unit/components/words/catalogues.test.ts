import { describe, expect, test } from 'vitest';
import type { Key, Message } from '../../../../components/words/catalogue.ts';
import { languages } from '../../../../components/words/languages.ts';
import { placeholdersOf } from '../../../../components/words/message.ts';
import { catalogueOf, catalogues } from '../../../../components/words/words-for.ts';
import { weekdays } from '../../../../utils/contracts/vocabulary.ts';
import { filesOf, textOf } from '../../../repo/sources.ts';

const english = catalogueOf('en');
const sources = filesOf('{components,entrypoints}/**/*.{ts,tsx}').map(textOf).join('\n');

function isUsed(key: string): boolean {
	if (sources.includes(`'${key}'`)) return true;
	const family = key.slice(0, key.lastIndexOf('.') + 1);
	return family !== '' && sources.includes(`\`${family}\${`);
}

function isKey(key: string): key is Key {
	return Object.hasOwn(english, key);
}

/** A form for each weekday says the day without a placeholder. */
function filledIn(message: Message): string[] {
	const isByWeekday = typeof message !== 'string' && 'mon' in message;
	return [...placeholdersOf(message), ...(isByWeekday ? ['day'] : [])].toSorted();
}

/** The forms that a text has to have, `null` where one will do. */
function formsFor(key: Key, message: Message, language: string): readonly string[] | null {
	if (typeof message !== 'string' && 'mon' in message) return key.endsWith('.weekday') ? weekdays : [];
	const type = key.endsWith('.date') ? 'ordinal' : 'cardinal';
	if (type === 'ordinal' ? typeof message === 'string' : typeof english[key] === 'string') return null;
	return new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
}

test('every text is said somewhere', () => {
	expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
});

test('every catalogue is one of our languages', () => {
	const files = filesOf('components/words/*.json').map((path) => path.replace(/^.*\/|\.json$/g, ''));
	expect(files).toEqual([...languages].toSorted());
});

describe.each(languages)('%s', (language) => {
	const catalogue = catalogues[language];
	const messages = Object.entries(catalogue).flatMap(([key, message]) => (isKey(key) ? [{ key, message }] : []));

	test('has every text, and none besides', () => {
		expect(Object.keys(catalogue).toSorted()).toEqual(Object.keys(english).toSorted());
	});

	test('fills in what the English text fills in', () => {
		const differing = messages.filter(
			({ key, message }) => filledIn(message).join() !== [...placeholdersOf(english[key])].toSorted().join(),
		);
		expect(differing).toEqual([]);
	});

	test('has every form that the language has, and none besides', () => {
		for (const { key, message } of messages) {
			const forms = typeof message === 'string' ? null : Object.keys(message).toSorted();
			expect([key, forms]).toEqual([key, formsFor(key, message, language)?.toSorted() ?? null]);
		}
	});

	test('says the number in every form that stands for several', () => {
		const silent = messages.filter(
			({ message }) =>
				typeof message !== 'string' &&
				placeholdersOf(message).has('count') &&
				['few', 'many', 'other'].some((form) => !String(Reflect.get(message, form) ?? '{count}').includes('{count}')),
		);
		expect(silent).toEqual([]);
	});
});

test.each(languages)('%s calls the button "Not now" by its name', (language) => {
	const words = catalogueOf(language);
	const naming = (['quiet.snoozed', 'outcome.snoozed', 'snoozed.none'] as const).map((key) => words[key]);
	for (const text of naming) expect(text).toContain(words.notNow);
});
