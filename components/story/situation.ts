import type { ReviewRequest } from '../../utils/contracts/review.ts';
import type { ListedRequest, OwnRequest, SiteView } from '../../utils/contracts/view.ts';
import { aheadOfPolicyMs, type HostStanding, type RequestState } from '../../utils/contracts/vocabulary.ts';
import { wordAtEnd } from '../../utils/contracts/word-at-end.ts';
import { daysBetween } from '../words/calendar.ts';
import type { Situation } from './story.ts';

const endsSoonDays = 3;

/** When what the person was given ends; `null` if it does not. */
export function endOf({ own, ended, until }: Pick<SiteView, 'own' | 'ended' | 'until'>): number | null {
	const end = own?.request.outcome?.until ?? ended?.at ?? until;
	return end === null ? null : Date.parse(end);
}

function granted(end: number | null, standing: HostStanding | null, request: ReviewRequest | undefined, now: number) {
	const isEnded = request !== undefined && wordAtEnd(request) !== null;
	if (isEnded || (end !== null && end <= now)) return standing === 'approved' ? 'granted' : 'over';
	if (end !== null && daysBetween(now, end - 1) <= endsSoonDays) return 'ending';
	return request?.state === 'approved-with-conditions' ? 'granted-with-conditions' : 'granted';
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
		return isYes(own.request.state) ? granted(endOf(view), standing, own.request, now) : underWay(own, now);
	}
	if (view.reason === 'grant') return granted(endOf(view), standing, undefined, now);
	return view.ended ? 'over' : standing;
}

/** Where a request is that is looked at away from its site; `ended` was a yes that does not hold any more. */
export type RequestSituation = ReturnType<typeof underWay> | ReturnType<typeof granted> | 'ended' | 'withdrawn';

export function situationOfRequest(listed: ListedRequest, now: number): RequestSituation {
	const { request, standing } = listed;
	if (request.state === 'withdrawn') return 'withdrawn';
	if (!isYes(request.state)) return underWay(listed, now);
	const situation = granted(endOf({ own: listed, until: null }), standing, request, now);
	const decidedAt = request.thread.findLast(({ kind }) => kind === 'decision')?.at ?? request.askedAt;
	const isFresh = now - Date.parse(decidedAt) < aheadOfPolicyMs;
	return situation === 'over' || standing === 'approved' || standing === null || isFresh ? situation : 'ended';
}
