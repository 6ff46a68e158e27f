import { expect, test } from 'vitest';
import { filesOf, textOf } from './sources.ts';

/** What a helpful colleague does not say. */
const cold = [
	'violation',
	'unauthorized',
	'policy requires',
	'please note',
	'access denied',
	'not permitted',
	'prohibited',
	'has been blocked',
	'was blocked',
	'is blocked by',
	'forbidden',
	'error occurred',
];

/** Where the texts are that people read. */
const spoken = filesOf(
	'components/**/*.{ts,tsx}',
	'server/console/**/*.{ts,tsx}',
	'server/routes/tour/*.ts',
	'public/_locales/**/*.json',
);

function stringsOf(source: string): string[] {
	const withoutComments = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
	return [...withoutComments.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`|>([^<>{}]+)</g)]
		.map((match) => match.slice(1).find((part) => part !== undefined))
		.filter((text) => text !== undefined);
}

test('nothing that people read sounds like a guard', () => {
	const found = spoken.flatMap((path) =>
		stringsOf(textOf(path))
			.filter((text) => cold.some((phrase) => text.toLowerCase().includes(phrase)))
			.map((text) => `${path}: ${text}`),
	);
	expect(found).toEqual([]);
});
