import { describe, expect, test } from 'vitest';
import { chooseLanguage, languages } from '../../components/words/languages.ts';
import { z } from '../../utils/contracts/zod.ts';
import { filesOf, textOf } from './sources.ts';

const Messages = z.record(
	z.string(),
	z.strictObject({ message: z.string(), placeholders: z.record(z.string(), z.unknown()).optional() }),
);

function messagesIn(path: string) {
	return Messages.parse(JSON.parse(textOf(path)));
}

/** What the browser itself says: the name, the description, the title of the button. */
const paths = filesOf('public/_locales/*/messages.json');
const english = messagesIn('public/_locales/en/messages.json');

test('the browser has its texts in every language of ours', () => {
	const served = paths.map((path) => chooseLanguage([path.split('/')[2]?.replace('_', '-') ?? '']).language);
	expect(served.toSorted()).toEqual([...languages].toSorted());
});

describe.each(paths)('%s', (path) => {
	const messages = messagesIn(path);

	test('has every text, and none besides', () => {
		expect(Object.keys(messages)).toEqual(Object.keys(english));
	});

	test('fills in what the English text fills in', () => {
		for (const [name, { message, placeholders }] of Object.entries(messages)) {
			expect([name, message.match(/\$\w+\$/g)]).toEqual([name, english[name]?.message.match(/\$\w+\$/g)]);
			expect(placeholders).toEqual(english[name]?.placeholders);
		}
	});

	test('is written with typographic apostrophes and without exclamation marks', () => {
		const marked = Object.values(messages).filter(({ message }) => /['"!！¡]|\.\.\./.test(message));
		expect(marked).toEqual([]);
	});

	test('describes itself in the 132 characters that the Chrome Web Store takes', () => {
		expect(messages.description?.message.length).toBeLessThanOrEqual(132);
	});
});
