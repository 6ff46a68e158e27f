import type { Grant } from '../contracts/review.ts';
import type { Moment } from '../contracts/vocabulary.ts';
import type { Decision, PagePolicy } from './decide.ts';
import { budgeted, type FatigueState } from './fatigue.ts';

/** For how long before its end somebody is reminded of what they were given. */
export const remindMs = 3 * 24 * 3_600_000;

/**
 * The same decision, with a reminder where a visit rests on a grant that ends soon. A page reports each visit to what changes
 * so soon; the worker, which reminds, knows whether it is a grant that ends.
 *
 * @param key what the fatigue budget knows the site by
 */
export function reminded(
	decision: Decision,
	moment: Moment,
	key: string,
	fatigue: FatigueState,
	{ budget }: Pick<PagePolicy, 'budget'>,
	now: number,
): Decision {
	const { reason, until } = decision.resolution;
	if (moment !== 'visit' || decision.wanted !== 'quiet' || reason !== 'grant') return decision;
	if (until === null || until - now > remindMs) return decision;
	const wanted = 'banner-compact';
	return { ...decision, wanted, response: budgeted(wanted, key, fatigue, budget, now) };
}

/** The first instant after `now` at which somebody is to be reminded of one of these grants, `null` for never. */
export function nextReminder(grants: readonly Pick<Grant, 'until'>[], now: number): number | null {
	const ahead = grants
		.flatMap(({ until }) => (until === null ? [] : Date.parse(until) - remindMs))
		.filter((instant) => instant > now);
	return ahead.length === 0 ? null : Math.min(...ahead);
}
