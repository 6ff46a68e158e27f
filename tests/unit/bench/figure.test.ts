import { expect, test } from 'vitest';
import { counted, difference } from '../../bench/core/figure.ts';
import { seededRandom } from '../../bench/core/random.ts';

test('a difference is the median over the rounds of both arms, beside the other arm’s own median', () => {
	const ours = new Map([
		[0, 110],
		[1, 213],
		[2, 305],
	]);
	const theirs = new Map([
		[0, 100],
		[1, 200],
		[2, 300],
	]);
	const figure = difference({ id: 'page.load_ms', unit: 'ms' }, ours, theirs, seededRandom(1));
	expect(figure).toMatchObject({ id: 'page.load_ms', unit: 'ms', value: 10, n: 3, baseline: 200 });
	expect(figure.low).toBeGreaterThanOrEqual(5);
	expect(figure.high).toBeLessThanOrEqual(13);
});

test('what was counted has no interval and no baseline', () => {
	expect(counted({ id: 'page.worker_wakes', unit: 'count' }, 0, 62)).toEqual({
		id: 'page.worker_wakes',
		value: 0,
		unit: 'count',
		n: 62,
		low: null,
		high: null,
		baseline: null,
	});
});
