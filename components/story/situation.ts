import type { OwnRequest, SiteView } from '../../utils/contracts/view.ts';
import { daysBetween } from '../words/calendar.ts';
import type { Situation } from './story.ts';

const endsSoonDays = 3;

/** When what the person was given ends; `null` if it does not. */
export function endOf({ own, until }: SiteView): number | null {
	const end = own?.request.outcome?.until ?? until;
	return end === null ? null : Date.parse(end);
}

function granted(view: SiteView, now: number): Situation {
	const end = endOf(view);
	if (end !== null && end <= now) return view.standing === 'approved' ? 'granted' : 'over';
	if (end !== null && daysBetween(now, end - 1) <= endsSoonDays) return 'ending';
	return view.own?.request.state === 'approved-with-conditions' ? 'granted-with-conditions' : 'granted';
}

function requested({ delivery, request }: OwnRequest, view: SiteView, now: number): Situation {
	if (request.state === 'withdrawn') return view.standing;
	if (delivery === 'kept') return 'kept';
	if (request.state === 'approved' || request.state === 'approved-with-conditions') return granted(view, now);
	if (request.state === 'declined' || request.state === 'needs-more') return request.state;
	return Date.parse(request.promisedBy) < now ? 'late' : request.state;
}

/** Where the person is with a site, now (epoch milliseconds). */
export function situationOf(view: SiteView, now: number): Situation {
	if (view.own) return requested(view.own, view, now);
	return view.reason === 'grant' ? granted(view, now) : view.standing;
}
