import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../../utils/contracts/zod.ts';
import type { Figure } from './figure.ts';
import { formatTable } from './table.ts';

/** The figures that the README shows, as they were measured last. */
const figuresPath = join('docs', 'figures.json');
const readmePath = 'README.md';
const [begin, end] = ['<!-- figures -->', '<!-- /figures -->'];

/** What the README tells: what a page pays, what a size costs, how soon a change arrives. In its order. */
const told = [
	/^page\.(script|task|fcp|dcl|load|cpu|heap|private)_(ms|kb)(\.framed|(\.heavy)?(\.(many|huge))?)$/,
	/^page\.listening\.(script|task|fcp|dcl|load)_ms$/,
	/^page\.worker_wakes$/,
	/^banner\.visible_ms\./,
	/^request\.stored_ms\./,
	/^propagation\.\w+_ms\.p95$/,
	/^lookup\.(ms\.\d+[km]|ratio_1m_1k)$/,
	/^page\.(heap_kb\.\d+[km]|heap_ratio_1m_1k)$/,
	/^sync\.first_bytes\.\d+[km]$/,
	/^sync\.delta_bytes\.100k$/,
	/^publish\.(s|rss_mb)\.1m$/,
	/^guard\.decision_ms\.\d+(\.drop)?$/,
	/^signin\.(precision|recall)$/,
];

const Figures = z.array(
	z.object({
		id: z.string(),
		value: z.number(),
		unit: z.enum(['ms', 's', 'KB', 'MB', 'bytes', 'count', 'ratio']),
		n: z.number(),
		low: z.number().nullable(),
		high: z.number().nullable(),
		baseline: z.number().nullable(),
	}),
);

/** The figures that are told, in the README's order. */
export function toldOf(figures: readonly Figure[]): Figure[] {
	return told.flatMap((pattern) => figures.filter(({ id }) => pattern.test(id)));
}

/** The README with the table of these figures in its place. */
export function withFigures(readme: string, figures: readonly Figure[]): string {
	const [before, rest] = readme.split(begin);
	const after = rest?.split(end)[1];
	if (before === undefined || after === undefined) throw new Error(`the README has no ${begin} and ${end}`);
	return `${before}${begin}\n\n${formatTable(toldOf(figures))}\n\n${end}${after}`;
}

/** What was measured last, as it is kept in the repository. */
export function keptFigures(root: string): Figure[] {
	return Figures.parse(JSON.parse(readFileSync(join(root, figuresPath), 'utf8')));
}

/** Keeps what a run measured, beside what other runs did, and shows it in the README. */
export function document(root: string, figures: readonly Figure[]): void {
	const fresh = new Set(figures.map(({ id }) => id));
	const kept = toldOf([...figures, ...keptFigures(root).filter(({ id }) => !fresh.has(id))]);
	writeFileSync(join(root, figuresPath), `${JSON.stringify(kept, null, '\t')}\n`);
	const readme = join(root, readmePath);
	writeFileSync(readme, withFigures(readFileSync(readme, 'utf8'), kept));
}
