import { describe, expect, test } from 'vitest';
import { coloursOf, contrast } from './colours.ts';

/** Text and what it stands on: 4.5 (WCAG 2.2, 1.4.3). */
const texts = [
	['ink', 'paper'],
	['ink', 'paper-sunk'],
	['ink', 'leaf-soft'],
	['ink', 'amber-soft'],
	['muted', 'paper'],
	['muted', 'paper-sunk'],
	['muted', 'leaf-soft'],
	['leaf', 'paper'],
	['leaf', 'leaf-soft'],
	['leaf-ink', 'leaf'],
	['leaf-ink', 'leaf-strong'],
	['amber', 'paper'],
	['amber', 'amber-soft'],
	['clay', 'paper'],
	['clay', 'clay-soft'],
	['sky', 'paper'],
	['sky', 'sky-soft'],
] as const;

/** Edges of controls, the ring of focus, and what a shape says without words: 3 (1.4.11). */
const shapes = [
	['edge', 'paper'],
	['clay', 'paper'],
	['focus', 'paper'],
	['focus', 'leaf-soft'],
	['leaf', 'paper'],
] as const;

describe.each(['light', 'dark'] as const)('%s', (theme) => {
	const colours = coloursOf(theme);
	const ratio = (one: string, other: string) => contrast(colours.get(one) ?? '', colours.get(other) ?? '');

	test.each(texts)('%s on %s can be read', (text, ground) => {
		expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
	});

	test.each(shapes)('%s on %s can be seen', (shape, ground) => {
		expect(ratio(shape, ground)).toBeGreaterThanOrEqual(3);
	});
});

test('black on white is 21, a colour on itself 1', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
	expect(contrast('#1f6f54', '#1f6f54')).toBe(1);
});
