import type { AppRecord, FullResponses, RecordRule } from '../contracts/policy-wire.ts';
import type { Response } from '../contracts/vocabulary.ts';
import { responseFor, stricter } from './responses.ts';

/**
 * Of visits to so many hosts a browser is told of, it tells the worker. In Chromium the browser compares each page's address
 * with them, and no page pays for it; each host takes 2 KB of the browser, and 10 µs of every start of the worker. Firefox would
 * ask people for one more permission: there they are named as places for a script, which each page's process has to know.
 */
export const mostTold = { chromium: 5_000, firefox: 500 } as const;

/** The strictest that is said of an app at a visit or a sign-in, by its own standing or by one that these rules give it. */
export function strictestTold(record: AppRecord, rules: readonly RecordRule[], table: FullResponses): Response {
	return [record, ...rules]
		.flatMap(({ standing }) =>
			(['visit', 'signin'] as const).map((moment) => responseFor(standing, moment, record, table)),
		)
		.reduce<Response>(stricter, 'quiet');
}
