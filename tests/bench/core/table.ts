import { budgetOf } from './budget.ts';
import type { Figure } from './figure.ts';

const heading = ['figure', 'value', '95 % interval', 'unit', 'n', 'baseline', 'budget'];

/** A number as one reads it in a table: three digits that count, no exponent. */
export function formatNumber(value: number): string {
	if (Number.isNaN(value)) return '–';
	const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
	return (Math.abs(value) < 0.005 ? 0 : value).toLocaleString('en', {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
}

function cells(figure: Figure): string[] {
	const { id, value, low, high, unit, n, baseline } = figure;
	const interval = low === null || high === null ? '' : `${formatNumber(low)} … ${formatNumber(high)}`;
	const compared = baseline === null ? '' : formatNumber(baseline);
	return [id, formatNumber(value), interval, unit, String(n), compared, budgetOf(figure)];
}

/** The figures as a Markdown table whose columns also line up in a terminal. */
export function formatTable(figures: readonly Figure[]): string {
	const rows = [heading, ...figures.map(cells)];
	const widths = heading.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	const line = (row: readonly string[]) => `| ${row.map((text, i) => text.padEnd(widths[i] ?? 0)).join(' | ')} |`;
	const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
	return [line(heading), rule, ...rows.slice(1).map(line)].join('\n');
}
