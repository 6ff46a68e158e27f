import { counted, difference, estimated, type Figure } from '../core/figure.ts';
import type { Random } from '../core/random.ts';
import { median, p95 } from '../core/statistics.ts';
import type { Size } from '../policies/sizes.ts';

/** What was measured with a policy of one size. */
export interface SizedArm {
	size: Size;
	/** Downloaded until the policy was in force. */
	bytes: number;
	/** Lookup → milliseconds; the same lookup has the same number in every arm. */
	ms: Map<number, number>;
	/** Round → KB of heap in the page. */
	heap: Map<number, number>;
}

function pairedRatios(ours: ReadonlyMap<number, number>, theirs: ReadonlyMap<number, number>): number[] {
	return [...ours].flatMap(([key, value]) => {
		const other = theirs.get(key);
		return other === undefined ? [] : [value / other];
	});
}

/** The cost over an empty content script, round by round. */
function over(heap: ReadonlyMap<number, number>, emptyHeap: ReadonlyMap<number, number>): Map<number, number> {
	return new Map([...heap].map(([round, kb]) => [round, kb - (emptyHeap.get(round) ?? Number.NaN)]));
}

function figuresOf({ size, bytes, ms, heap }: SizedArm, emptyHeap: Map<number, number>, random: Random): Figure[] {
	const times = [...ms.values()];
	return [
		estimated({ id: `lookup.ms.${size}`, unit: 'ms' }, times, median, random),
		estimated({ id: `lookup.ms.p95.${size}`, unit: 'ms' }, times, p95, random),
		difference({ id: `page.heap_kb.${size}`, unit: 'KB' }, heap, emptyHeap, random),
		counted({ id: `sync.first_bytes.${size}`, unit: 'bytes' }, bytes, 1),
	];
}

/** The figures of each size, and how the largest compares with the smallest. */
export function lookupFigures(arms: readonly SizedArm[], emptyHeap: Map<number, number>, random: Random): Figure[] {
	const [small, large] = [arms[0], arms.at(-1)];
	if (small === undefined || large === undefined) return [];
	const ends = `${large.size}_${small.size}`;
	const heapRatios = pairedRatios(over(large.heap, emptyHeap), over(small.heap, emptyHeap));
	return [
		...arms.flatMap((arm) => figuresOf(arm, emptyHeap, random)),
		estimated({ id: `lookup.ratio_${ends}`, unit: 'ratio' }, pairedRatios(large.ms, small.ms), median, random),
		estimated({ id: `page.heap_ratio_${ends}`, unit: 'ratio' }, heapRatios, median, random),
	];
}
