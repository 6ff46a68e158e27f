import { expect, test } from 'vitest';
import { budgetOf } from '../../bench/core/budget.ts';
import { counted, type Figure } from '../../bench/core/figure.ts';

const figure = (id: string, value: number): Figure => counted({ id, unit: 'ms' }, value, 1);
const between = (id: string, low: number, high: number): Figure => ({ ...figure(id, (low + high) / 2), low, high });

test.each([
	[figure('page.script_ms', 1.5), '≤ 1.5: met'],
	[figure('page.script_ms', 1.6), '≤ 1.5: missed'],
	[figure('page.heap_kb.1m', 111), '≤ 110: missed'],
	[figure('propagation.asleep_ms.p95', 60_000), '≤ 60,000: met'],
	[figure('signin.recall', 0.95), '≥ 0.95: met'],
	[figure('signin.recall', 0.94), '≥ 0.95: missed'],
])('%o is held against its budget', (one, said) => {
	expect(budgetOf(one)).toBe(said);
});

test.each([
	[between('page.fcp_ms', -4, 56), 'includes 0: met'],
	[between('page.fcp_ms.heavy', -120, -64), 'includes 0: met'],
	[between('page.fcp_ms.heavy', 64, 120), 'includes 0: missed'],
	[figure('page.load_ms', 0), 'includes 0: missed'],
])('a difference is none where its interval does not say more: %o', (one, said) => {
	expect(budgetOf(one)).toBe(said);
});

test('what has no budget is told without one', () => {
	expect(budgetOf(figure('publish.s.1m', 1_000))).toBe('');
});
