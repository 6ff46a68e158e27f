/** The words of Signpost. Lists are ordered from lenient to strict where order has a meaning. */

export const standings = ['approved', 'tolerated', 'unreviewed', 'unsanctioned', 'blocked'] as const;
/** Where an app stands with the organization. */
export type Standing = (typeof standings)[number];

/** Where a host stands: an app's standing, or `unlisted` when it is on no list. */
export const hostStandings = [...standings, 'unlisted'] as const;
export type HostStanding = (typeof hostStandings)[number];

export const moments = ['visit', 'signin', 'upload'] as const;
/** What the person is about to do. */
export type Moment = (typeof moments)[number];

export const responses = ['quiet', 'badge', 'banner-compact', 'banner', 'pause', 'hold', 'block'] as const;
/** What Signpost does, from nothing at all to replacing the page; `banner` is the expanded form. */
export type Response = (typeof responses)[number];

export const requestStates = [
	'sent',
	'received',
	'approved',
	'approved-with-conditions',
	'declined',
	'needs-more',
	'withdrawn',
] as const;
/** The states of a review request: `sent` is stored at the desk, `received` was opened by a person in IT. */
export type RequestState = (typeof requestStates)[number];

/** Whether somebody in IT still owes an answer. */
export function isOpen(state: RequestState): boolean {
	return state === 'sent' || state === 'received' || state === 'needs-more';
}

/** For how long, in milliseconds, somebody is told that what they were given has ended. */
export const tellEndMs = 30 * 24 * 3_600_000;

/** For how long, in milliseconds, an approval may run ahead of the policy that carries it out. */
export const aheadOfPolicyMs = 10 * 60_000;

/** Longest sentence that a person and IT can say to each other, in characters. */
export const maxSentence = 500;

/** Days of the week as a policy writes them, in the order in which JavaScript counts them. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
