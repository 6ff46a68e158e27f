import { expect, test } from 'vitest';
import { filesOf, textOf } from './sources.ts';

const code = '{components,entrypoints,scripts,server,tests,utils}/**/*.{ts,tsx,css}';

function longerThan(lines: number, pattern: string): string[] {
	return filesOf(pattern)
		.map((path) => ({ path, length: textOf(path).split('\n').length - 1 }))
		.filter(({ length }) => length > lines)
		.map(({ path, length }) => `${path}: ${length} lines`);
}

test('no file is a room too big to live in: 300 lines', () => {
	expect(longerThan(300, code)).toEqual([]);
});

test('entrypoints only compose: 60 lines', () => {
	expect(longerThan(60, 'entrypoints/**/*.{ts,tsx}')).toEqual([]);
});
