import { expect, test } from 'vitest';
import { readOptions } from '../../bench/core/options.ts';

test('everything is measured, thoroughly, into bench.json by default', () => {
	expect(readOptions([])).toMatchObject({ only: [], quick: false, out: 'bench.json', seed: 1 });
});

test('groups are named by commas or one by one', () => {
	expect(readOptions(['--only', 'page,banner', '--only', 'sync']).only).toEqual(['page', 'banner', 'sync']);
});

test('what it does not know is an error', () => {
	expect(() => readOptions(['--fast'])).toThrow('--fast');
	expect(() => readOptions(['--seed', 'x'])).toThrow('--seed wants a whole number');
});
