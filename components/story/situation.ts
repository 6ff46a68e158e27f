import type { ListedRequest, OwnRequest, SiteView } from '../../utils/contracts/view.ts';
import { aheadOfPolicyMs, type HostStanding, type RequestState } from '../../utils/contracts/vocabulary.ts';
import { daysBetween } from '../words/calendar.ts';
import type { Situation } from './story.ts';

const endsSoonDays = 3;

/** When what the person was given ends; `null` if it does not. */
export function endOf({ own, until }: Pick<SiteView, 'own' | 'until'>): number | null {
	const end = own?.request.outcome?.until ?? until;
	return end === null ? null : Date.parse(end);
}

function granted(end: number | null, standing: HostStanding | null, state: RequestState | undefined, now: number) {
	if (end !== null && end <= now) return standing === 'approved' ? 'granted' : 'over';
	if (end !== null && daysBetween(now, end - 1) <= endsSoonDays) return 'ending';
	return state === 'approved-with-conditions' ? 'granted-with-conditions' : 'granted';
}

/** How far a request has come that is neither answered with a yes nor taken back. */
function underWay({ delivery, request }: OwnRequest, now: number) {
	if (delivery === 'kept') return 'kept';
	if (request.state === 'declined' || request.state === 'needs-more') return request.state;
	if (Date.parse(request.promisedBy) < now) return 'late';
	return request.state === 'received' ? 'received' : 'sent';
}

function isYes(state: RequestState): boolean {
	return state === 'approved' || state === 'approved-with-conditions';
}

/** Where the person is with a site, now (epoch milliseconds). */
export function situationOf(view: SiteView, now: number): Situation {
	const { own, standing } = view;
	if (own !== null && own.request.state !== 'withdrawn') {
		const { state } = own.request;
		return isYes(state) ? granted(endOf(view), standing, state, now) : underWay(own, now);
	}
	return view.reason === 'grant' ? granted(endOf(view), standing, undefined, now) : standing;
}

/** Where a request is that is looked at away from its site; `ended` was a yes that does not hold any more. */
export type RequestSituation = ReturnType<typeof underWay> | ReturnType<typeof granted> | 'ended' | 'withdrawn';

export function situationOfRequest(listed: ListedRequest, now: number): RequestSituation {
	const { request, standing } = listed;
	if (request.state === 'withdrawn') return 'withdrawn';
	if (!isYes(request.state)) return underWay(listed, now);
	const situation = granted(endOf({ own: listed, until: null }), standing, request.state, now);
	const decidedAt = request.thread.findLast(({ kind }) => kind === 'decision')?.at ?? request.askedAt;
	const isFresh = now - Date.parse(decidedAt) < aheadOfPolicyMs;
	return situation === 'over' || standing === 'approved' || standing === null || isFresh ? situation : 'ended';
}
