import { difference, type Figure } from '../core/figure.ts';
import type { Random } from '../core/random.ts';
import type { Log } from './log.ts';
import type { Visit } from './visit.ts';

const costs: readonly [keyof Visit, Figure['unit']][] = [
	['script_ms', 'ms'],
	['task_ms', 'ms'],
	['fcp_ms', 'ms'],
	['dcl_ms', 'ms'],
	['load_ms', 'ms'],
	['cpu_ms', 'ms'],
	['heap_kb', 'KB'],
	['private_kb', 'KB'],
];

/** Page → what its ids end with. */
const pages = [
	['plain', ''],
	['heavy', '.heavy'],
	['framed', '.framed'],
] as const;

/**
 * `page.<cost>` and `page.<cost>.heavy`: Signpost less an empty content script; `….many` with a policy of more hosts, `….huge`
 * with one of more than the browser can be told of.
 * `page.listening.<cost>…`: a content script that listens for files and does nothing, less the empty one;
 * `page.floor.<cost>…`: the empty one less no extension at all. All measured in the same rounds.
 *
 * @param browserOf which browser of its arm a round was in
 */
export function pageFigures(log: Log, random: Random, browserOf: (round: number) => number): Figure[] {
	const compare = (prefix: string, ours: string, theirs: string, more = '') =>
		pages.flatMap(([page, suffix]) =>
			costs.map(([cost, unit]) =>
				difference(
					{ id: `${prefix}.${cost}${suffix}${more}`, unit },
					log.column(ours, page, cost),
					log.column(theirs, page, cost),
					random,
					browserOf,
				),
			),
		);
	return [
		...compare('page', 'signpost', 'empty'),
		...compare('page', 'many', 'empty', '.many'),
		...compare('page', 'huge', 'empty', '.huge'),
		...compare('page.listening', 'listening', 'empty'),
		...compare('page.floor', 'empty', 'none'),
	];
}
