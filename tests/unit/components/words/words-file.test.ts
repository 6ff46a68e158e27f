import { runInThisContext } from 'node:vm';
import { afterEach, expect, test } from 'vitest';
import { scriptOf, wordsFile, wordsHere } from '../../../../components/words/words-file.ts';
import { catalogueOf, wordsFor } from '../../../../components/words/words-for.ts';

afterEach(() => {
	globalThis.signpostWords = undefined;
});

test('each person is given the file of the one language they read', () => {
	expect(wordsFile(['pt-PT', 'en'])).toBe('words/pt-BR.js');
	expect(wordsFile(['ko'])).toBe('words/en.js');
});

test('what the file leaves is what is said', () => {
	runInThisContext(scriptOf('fr', catalogueOf('fr')));
	const words = wordsHere(['fr-CA']);
	expect(words.t('ask')).toBe(wordsFor(['fr-CA']).t('ask'));
	expect(words.language).toBe('fr');
});

test('somebody who chose another language than the browser’s reads that one', () => {
	runInThisContext(scriptOf('fr', catalogueOf('fr')));
	expect(wordsHere(['en-GB']).language).toBe('fr');
});

test('without its file it says which one is missing, and not something in another language', () => {
	expect(() => wordsHere(['fr'])).toThrow('words/fr.js');
});
