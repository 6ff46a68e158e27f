import type { Figure } from './figure.ts';

/** What a figure may be at the most or has to be at the least; `no difference` where its interval has to include 0. */
type Limit = { most: number } | { least: number } | 'no difference';

const none = 'no difference';

/** The budget of docs/performance.md, by the names of the figures. */
const limits: readonly (readonly [RegExp, Limit])[] = [
	[/^page\.(fcp|dcl|load)_ms(\.(heavy|framed))?(\.(many|huge))?$/, none],
	// Frames as an empty content script: a page with eight has no more to pay than one without.
	[/^page\.script_ms(\.(heavy|framed))?(\.(many|huge))?$/, { most: 1.5 }],
	[/^page\.task_ms(\.(heavy|framed))?(\.(many|huge))?$/, { most: 3 }],
	[/^page\.cpu_ms(\.(heavy|framed))?(\.(many|huge))?$/, { most: 10 }],
	[/^page\.heap_kb(\.\w+)*$/, { most: 110 }],
	[/^page\.private_kb(\.(heavy|framed))?(\.(many|huge))?$/, { most: 300 }],
	[/^page\.worker_wakes$/, { most: 0 }],
	[/^(lookup\.ratio|page\.heap_ratio)_1m_1k$/, { most: 1.25 }],
	[/^sync\.delta_bytes\.(max\.)?100k$/, { most: 12 * 1024 }],
	[/^banner\.visible_ms\.p95$/, { most: 150 }],
	[/^banner\.visible_ms\.p95\.asleep$/, { most: 400 }],
	[/^request\.stored_ms\.p95$/, { most: 300 }],
	[/^propagation\.awake_ms\.p95$/, { most: 2_000 }],
	[/^propagation\.asleep_ms\.p95$/, { most: 60_000 }],
	[/^guard\.decision_ms\.1000(\.drop)?$/, { most: 20 }],
	[/^signin\.(precision|recall)$/, { least: 0.95 }],
];

function isMet({ value, low, high }: Figure, limit: Limit): boolean {
	if (limit === none) return low !== null && high !== null && low <= 0;
	return 'most' in limit ? value <= limit.most : value >= limit.least;
}

/** The budget of a figure and whether it is met, as a table tells it; `''` for a figure without one. */
export function budgetOf(figure: Figure): string {
	const limit = limits.find(([pattern]) => pattern.test(figure.id))?.[1];
	if (limit === undefined) return '';
	const wanted =
		limit === none
			? 'includes 0'
			: 'most' in limit
				? `≤ ${limit.most.toLocaleString('en')}`
				: `≥ ${limit.least.toLocaleString('en')}`;
	return `${wanted}: ${isMet(figure, limit) ? 'met' : 'missed'}`;
}
