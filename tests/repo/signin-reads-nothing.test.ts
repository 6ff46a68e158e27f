import { expect, test } from 'vitest';
import { filesOf, textOf } from './sources.ts';

/** By which a script would learn what somebody types. */
const reading =
	/\.value\b|FormData|valueAs|KeyboardEvent|\b(keydown|keyup|keypress|beforeinput)\b|Listener\('input'|\.key\b/;

test('what watches for a sign-in looks at no value and at no key', () => {
	const files = filesOf('utils/guard/signin/*.ts', 'entrypoints/signin.ts');
	expect(files.length).toBeGreaterThan(5);
	expect(files.filter((path) => reading.test(textOf(path)))).toEqual([]);
});
