import type { Random } from './random.ts';
import { bootstrapInterval, median, pairedDifferences, type Statistic } from './statistics.ts';

/** One measured figure, a row of the table and an entry of the JSON file. */
export interface Figure {
	/** Stable name, such as `page.script_ms`. */
	id: string;
	value: number;
	unit: 'ms' | 's' | 'KB' | 'MB' | 'bytes' | 'count' | 'ratio';
	/** Observations behind the value. */
	n: number;
	/** Ends of the 95 % interval; `null` where the value is counted, not estimated. */
	low: number | null;
	high: number | null;
	/** What the figure is compared with, in the same unit; `null` where it stands alone. */
	baseline: number | null;
}

type Name = Pick<Figure, 'id' | 'unit'>;

/** A statistic of observations, with its interval. */
export function estimated(name: Name, values: readonly number[], statistic: Statistic, random: Random): Figure {
	const interval = bootstrapInterval([values], statistic, random);
	return { ...name, value: statistic(values), n: values.length, ...interval, baseline: null };
}

/**
 * The median of paired differences, with its interval; `theirs` by its median is the baseline.
 *
 * @param groupOf which rounds were observed together
 */
export function difference(
	name: Name,
	ours: ReadonlyMap<number, number>,
	theirs: ReadonlyMap<number, number>,
	random: Random,
	groupOf: (round: number) => number = () => 0,
): Figure {
	const differences = pairedDifferences(ours, theirs);
	const groups = Map.groupBy(differences, ([round]) => groupOf(round));
	const interval = bootstrapInterval(
		[...groups.values()].map((group) => group.map(([, one]) => one)),
		median,
		random,
	);
	const value = median([...differences.values()]);
	return { ...name, value, n: differences.size, ...interval, baseline: median([...theirs.values()]) };
}

/** Something that was counted, or is the same at every run. */
export function counted(name: Name, value: number, n: number): Figure {
	return { ...name, value, n, low: null, high: null, baseline: null };
}
