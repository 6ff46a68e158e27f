import { expect, test } from 'vitest';
import { formatNumber, formatTable } from '../../bench/core/table.ts';

test('numbers show the digits that count', () => {
	expect([0, 0.381, 12.34, 168, 11450.4, -0.001, -80.25].map(formatNumber)).toEqual([
		'0',
		'0.38',
		'12.3',
		'168',
		'11,450',
		'0.00',
		'-80.3',
	]);
});

test('a figure is a row of a Markdown table whose columns line up', () => {
	const table = formatTable([
		{ id: 'page.script_ms', value: 1.2, unit: 'ms', n: 31, low: 1, high: 1.5, baseline: 0.4 },
		{ id: 'page.worker_wakes', value: 0, unit: 'count', n: 62, low: null, high: null, baseline: null },
	]);
	expect(table.split('\n')).toEqual([
		'| figure            | value | 95 % interval | unit  | n  | baseline | budget     |',
		'|-------------------|-------|---------------|-------|----|----------|------------|',
		'| page.script_ms    | 1.20  | 1 … 1.50      | ms    | 31 | 0.40     | ≤ 1.5: met |',
		'| page.worker_wakes | 0     |               | count | 62 |          | ≤ 0: met   |',
	]);
});
