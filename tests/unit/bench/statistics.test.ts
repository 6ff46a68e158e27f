import { expect, test } from 'vitest';
import { seededRandom } from '../../bench/core/random.ts';
import { bootstrapInterval, median, p95, pairedDifferences, percentile } from '../../bench/core/statistics.ts';

const oneToHundred = Array.from({ length: 100 }, (_, i) => i + 1);

test('the median of an odd number of values is the one in the middle', () => {
	expect(median([9, 1, 5])).toBe(5);
});

test('the median of an even number of values lies between the two in the middle', () => {
	expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('a percentile is interpolated between its neighbours', () => {
	expect(percentile([10, 20, 30, 40, 50], 0)).toBe(10);
	expect(percentile([10, 20, 30, 40, 50], 1)).toBe(50);
	expect(percentile([10, 20, 30, 40, 50], 0.9)).toBeCloseTo(46);
	expect(p95(oneToHundred)).toBeCloseTo(95.05);
});

test('a percentile sorts numbers as numbers and leaves the values as they were', () => {
	const values = [10, 9, 100];
	expect(percentile(values, 1)).toBe(100);
	expect(values).toEqual([10, 9, 100]);
});

test('no values have no percentile', () => {
	expect(median([])).toBeNaN();
});

test('only rounds that both arms finished are compared', () => {
	const ours = new Map([
		[0, 12],
		[1, 15],
		[3, 99],
	]);
	const theirs = new Map([
		[0, 10],
		[1, 16],
		[2, 1],
	]);
	expect(pairedDifferences(ours, theirs)).toEqual(
		new Map([
			[0, 2],
			[1, -1],
		]),
	);
});

test('pairing takes out what both arms of a round share', () => {
	const drift = (round: number) => round * 1000;
	const theirs = new Map(oneToHundred.map((round) => [round, drift(round)]));
	const ours = new Map(oneToHundred.map((round) => [round, drift(round) + 3]));
	const differences = [...pairedDifferences(ours, theirs).values()];
	expect(bootstrapInterval([differences], median, seededRandom(1))).toEqual({ low: 3, high: 3 });
});

test('the same seed gives the same interval', () => {
	const interval = () => bootstrapInterval([oneToHundred], median, seededRandom(7));
	expect(interval()).toEqual(interval());
});

test('the interval of a median is as wide as order statistics say', () => {
	// For n = 100 the exact 95 % interval of the median runs from the 40th to the 61st value.
	const { low, high } = bootstrapInterval([oneToHundred], median, seededRandom(7));
	expect(low).toBeGreaterThanOrEqual(39);
	expect(low).toBeLessThanOrEqual(43);
	expect(high).toBeGreaterThanOrEqual(58);
	expect(high).toBeLessThanOrEqual(62);
});

test('nearly all intervals cover the true median', () => {
	const random = seededRandom(42);
	const covered = Array.from({ length: 25 }, () => {
		const sample = Array.from({ length: 31 }, () => random());
		const { low, high } = bootstrapInterval([sample], median, random);
		return low <= 0.5 && 0.5 <= high;
	});
	expect(covered.filter(Boolean).length).toBeGreaterThanOrEqual(22);
});

test('what was observed together says less than what was observed apart', () => {
	const width = (groups: number[][]) => {
		const { low, high } = bootstrapInterval(groups, median, seededRandom(3));
		return high - low;
	};
	// Four browsers of ten visits: within each all is the same, and each is another 30 away.
	const browsers = [0, 30, 60, 90].map((ms) => Array.from({ length: 10 }, () => ms));
	expect(width(browsers)).toBeGreaterThanOrEqual(60);
	expect(width([browsers.flat()])).toBeLessThan(width(browsers));
});
