import type { Random } from './random.ts';

export interface Interval {
	low: number;
	high: number;
}

export type Values = ArrayLike<number> & Iterable<number>;
export type Statistic = (values: Values) => number;

const resamples = 2000;

/**
 * The value below which the share `p` (0 to 1) of the values lies, interpolated between neighbours.
 * NaN where there are no values.
 */
export function percentile(values: Values, p: number): number {
	const sorted = Float64Array.from(values).sort();
	const position = p * (sorted.length - 1);
	const below = sorted[Math.floor(position)] ?? Number.NaN;
	const above = sorted[Math.ceil(position)] ?? Number.NaN;
	return below + (above - below) * (position - Math.floor(position));
}

export const median: Statistic = (values) => percentile(values, 0.5);

export const p95: Statistic = (values) => percentile(values, 0.95);

/**
 * The 95 % interval of a statistic: percentile bootstrap, 2,000 resamples. What was observed together, as in one and the same
 * browser, is no more than one observation of what differs between such groups: groups are drawn first, then values in them.
 */
export function bootstrapInterval(
	groups: readonly (readonly number[])[],
	statistic: Statistic,
	random: Random,
): Interval {
	const drawn = <T>(from: readonly T[]): T[] =>
		from.flatMap(() => {
			const at = Math.floor(random() * from.length);
			return from.slice(at, at + 1);
		});
	const resample = () => drawn(groups).flatMap((group) => drawn(group));
	const estimates = Array.from({ length: resamples }, () => statistic(resample()));
	return { low: percentile(estimates, 0.025), high: percentile(estimates, 0.975) };
}

/** `ours − theirs` by round, for each that both arms finished, in their order. */
export function pairedDifferences(
	ours: ReadonlyMap<number, number>,
	theirs: ReadonlyMap<number, number>,
): Map<number, number> {
	return new Map(
		[...ours].flatMap(([round, value]) => {
			const other = theirs.get(round);
			return other === undefined ? [] : [[round, value - other]];
		}),
	);
}
