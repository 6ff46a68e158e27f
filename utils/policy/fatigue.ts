import type { Budget } from '../contracts/policy-source.ts';
import type { Response } from '../contracts/vocabulary.ts';

/** What the fatigue budget remembers of this person in this browser. */
export interface FatigueState {
	/** App id (or host on no list) → epoch milliseconds until which it stays quiet. */
	snoozed: Readonly<Record<string, number>>;
	/** Local day, `2026-11-14`, to which the count belongs. */
	day: string;
	/** Banners shown that day, over all apps and tabs. */
	shown: number;
}

export const freshFatigue: FatigueState = { snoozed: {}, day: '', shown: 0 };

/** The local calendar day of an instant: `2026-11-14`. */
export function localDay(now: number): string {
	const date = new Date(now);
	const two = (n: number) => String(n).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether two instants are on the same local day. */
export function isSameDay(a: number, b: number): boolean {
	return localDay(a) === localDay(b);
}

/** Whether this is what the budget is for; stops are not. */
export function isBanner(response: Response): boolean {
	return response === 'banner' || response === 'banner-compact';
}

/**
 * The response after the fatigue budget: a banner becomes the badge while its app is snoozed or the day's banners are spent.
 * Stops (`pause`, `hold`, `block`) are never budgeted away.
 */
export function budgeted(response: Response, app: string, state: FatigueState, budget: Budget, now: number): Response {
	if (!isBanner(response)) return response;
	const snoozedUntil = Object.hasOwn(state.snoozed, app) ? (state.snoozed[app] ?? 0) : 0;
	if (now < snoozedUntil) return 'badge';
	const shownToday = state.day === localDay(now) ? state.shown : 0;
	return shownToday < budget.bannersPerDay ? response : 'badge';
}

/** The state after a banner was shown. */
export function afterShown(state: FatigueState, now: number): FatigueState {
	const day = localDay(now);
	return { ...state, day, shown: (state.day === day ? state.shown : 0) + 1 };
}

/** The state after "Not now"; snoozes that are over are forgotten. */
export function afterSnooze(state: FatigueState, app: string, budget: Budget, now: number): FatigueState {
	const running = Object.entries(state.snoozed).filter(([, until]) => until > now);
	return { ...state, snoozed: { ...Object.fromEntries(running), [app]: now + budget.snoozeHours * 3_600_000 } };
}

/** The state after a snooze was ended by hand. */
export function afterWaking(state: FatigueState, app: string): FatigueState {
	return { ...state, snoozed: Object.fromEntries(Object.entries(state.snoozed).filter(([key]) => key !== app)) };
}
