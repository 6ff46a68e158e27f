import type { ReviewRequest, ThreadEntry } from '../contracts/review.ts';
import type { OwnRequest } from '../contracts/view.ts';
import { type HostStanding, isOpen } from '../contracts/vocabulary.ts';
import { type Ask, isSameSite, type Letter } from './outbox.ts';

/** For how long an approval may run ahead of the policy that carries it out. */
const aheadOfPolicyMs = 10 * 60_000;
/** For how long a person is told that what they were given has ended. */
const tellEndMs = 30 * 24 * 3_600_000;

/** The person's requests as they stand in this browser, newest first: what the desk told, and what is still on its way. */
export function ownRequests(told: readonly ReviewRequest[], letters: readonly Letter[]): OwnRequest[] {
	const kept = letters
		.filter((letter) => letter.kind === 'ask')
		.filter((ask) => !told.some(({ id }) => id === ask.request))
		.map((ask): OwnRequest => ({ delivery: 'kept', request: withLetters(keptRequest(ask), letters) }));
	const delivered = told.map(
		(request): OwnRequest => ({ delivery: 'delivered', request: withLetters(request, letters) }),
	);
	return [...kept.reverse(), ...delivered];
}

function keptRequest({ request, name, body, promisedBy }: Ask): ReviewRequest {
	return { ...body, id: request, name, state: 'sent', promisedBy, others: 0, thread: [], outcome: null };
}

/** The request as it will be when the desk has what the person said. */
function withLetters(request: ReviewRequest, letters: readonly Letter[]): ReviewRequest {
	const own = letters.filter((letter) => letter.request === request.id);
	if (own.some(({ kind }) => kind === 'withdraw')) return { ...request, state: 'withdrawn' };
	const notes = own.filter((letter) => letter.kind === 'note');
	if (notes.length === 0) return request;
	const isAnswer = request.state === 'needs-more';
	const said = notes.map(
		({ body, at }): ThreadEntry => ({ from: 'person', kind: isAnswer ? 'answer' : 'note', text: body.text, at }),
	);
	return { ...request, state: isAnswer ? 'received' : request.state, thread: [...request.thread, ...said] };
}

/**
 * The request to show for a site: the newest that is not withdrawn.
 * An answer that the standing does not bear out is not shown: a no that was overtaken, a yes that was taken back. A yes
 * whose time is over is: it says so.
 *
 * @param now epoch milliseconds
 */
export function ownFor(
	site: { app: string | null; host: string },
	standing: HostStanding,
	requests: readonly OwnRequest[],
	now: number,
): OwnRequest | null {
	const own = requests.find(({ request }) => request.state !== 'withdrawn' && isSameSite(request, site));
	if (!own) return null;
	const { state } = own.request;
	if (state === 'declined') return standing === 'approved' ? null : own;
	if (state !== 'approved' && state !== 'approved-with-conditions') return own;
	return standing === 'approved' || isFresh(own.request, now) ? own : null;
}

/** Whether a yes came just now or ended not long ago. */
function isFresh({ outcome, thread }: ReviewRequest, now: number): boolean {
	const end = outcome?.until ? Date.parse(outcome.until) : Number.POSITIVE_INFINITY;
	if (end <= now) return now - end < tellEndMs;
	const decidedAt = thread.findLast(({ kind }) => kind === 'decision')?.at;
	return decidedAt !== undefined && now - Date.parse(decidedAt) < aheadOfPolicyMs;
}

/** Whether the person already waits for an answer about this site. */
export function hasOpenRequest(site: { app: string | null; host: string }, requests: readonly OwnRequest[]): boolean {
	return requests.some(({ request }) => isOpen(request.state) && isSameSite(request, site));
}
