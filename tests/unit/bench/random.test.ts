import { expect, test } from 'vitest';
import { seededRandom, shuffled } from '../../bench/core/random.ts';

test('the same seed gives the same numbers, another seed others', () => {
	const ten = (seed: number) => Array.from({ length: 10 }, seededRandom(seed));
	expect(ten(1)).toEqual(ten(1));
	expect(ten(1)).not.toEqual(ten(2));
});

test('numbers lie in [0, 1) and fill it evenly', () => {
	const values = Array.from({ length: 10_000 }, seededRandom(3));
	expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
	expect(Math.max(...values)).toBeLessThan(1);
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	expect(mean).toBeCloseTo(0.5, 1);
});

test('every order of three arms comes up about as often', () => {
	const random = seededRandom(5);
	const seen = new Map<string, number>();
	for (let i = 0; i < 6000; i++) {
		const order = shuffled(['none', 'empty', 'signpost'], random).join();
		seen.set(order, (seen.get(order) ?? 0) + 1);
	}
	expect(seen.size).toBe(6);
	for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
