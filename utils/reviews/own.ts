import type { ReviewRequest, ThreadEntry } from '../contracts/review.ts';
import type { OwnRequest } from '../contracts/view.ts';
import { aheadOfPolicyMs, type HostStanding, isOpen, tellEndMs } from '../contracts/vocabulary.ts';
import { wordAtEnd } from '../contracts/word-at-end.ts';
import { type Ask, isSameSite, type Letter } from './outbox.ts';

/** For how long a person is told that they took a request back. */
const tellWithdrawnMs = 3_600_000;

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
	return letters.filter((letter) => letter.request === request.id).reduce(withLetter, request);
}

function withLetter(request: ReviewRequest, letter: Letter): ReviewRequest {
	const isAnswer = request.state === 'needs-more';
	const say = (kind: ThreadEntry['kind'], text: string, at: string) => [
		...request.thread,
		{ from: 'person' as const, kind, text, at },
	];
	switch (letter.kind) {
		case 'ask':
			return request;
		case 'note':
			return {
				...request,
				state: isAnswer ? 'received' : request.state,
				thread: say(isAnswer ? 'answer' : 'note', letter.body.text, letter.at),
			};
		case 'nudge':
			return { ...request, thread: say('nudge', '', letter.at) };
		case 'withdraw':
			return { ...request, state: 'withdrawn', thread: say('withdrawn', '', letter.at ?? request.askedAt) };
	}
}

/**
 * The request to show for a site: the newest. One that was taken back is told for a while, then as if it had never been.
 * An answer that the standing does not bear out is not shown: a no that was overtaken, a yes that was taken back. A yes
 * whose time is over is: it says so, unless the app is approved by now.
 *
 * @param now epoch milliseconds
 */
export function ownFor(
	site: { app: string | null; host: string },
	standing: HostStanding,
	requests: readonly OwnRequest[],
	now: number,
): OwnRequest | null {
	const own = requests.find(({ request }) => isSameSite(request, site));
	if (!own) return null;
	const { state } = own.request;
	if (state === 'withdrawn') return now - takenBackAt(own.request) < tellWithdrawnMs ? own : null;
	if (state === 'declined') return standing === 'approved' ? null : own;
	if (state !== 'approved' && state !== 'approved-with-conditions') return own;
	if (standing === 'approved') return isOver(own.request, now) ? null : own;
	return isFresh(own.request, now) ? own : null;
}

function takenBackAt({ thread, askedAt }: ReviewRequest): number {
	return Date.parse(thread.findLast(({ kind }) => kind === 'withdrawn')?.at ?? askedAt);
}

function isOver(request: ReviewRequest, now: number): boolean {
	const until = request.outcome?.until;
	return wordAtEnd(request) !== null || (until != null && Date.parse(until) <= now);
}

/** Whether a yes came just now or ended not long ago. */
function isFresh(request: ReviewRequest, now: number): boolean {
	if (isOver(request, now)) return now - Date.parse(request.outcome?.until ?? '') < tellEndMs;
	const decidedAt = request.thread.findLast(({ kind }) => kind === 'decision')?.at;
	return decidedAt !== undefined && now - Date.parse(decidedAt) < aheadOfPolicyMs;
}

/**
 * Whether what happened then is newer than the answer to a request. What is not answered, or was taken back just now, comes
 * first in any case.
 */
export function isNews(at: string, { state, outcome, thread, askedAt }: ReviewRequest): boolean {
	if (isOpen(state) || state === 'withdrawn') return false;
	const answeredAt = thread.findLast(({ from }) => from === 'it')?.at ?? askedAt;
	const until = outcome?.until;
	const known = until == null || Date.parse(until) > Date.parse(at) ? answeredAt : until;
	return Date.parse(at) > Date.parse(known);
}

/** Whether the person already waits for an answer about this site. */
export function hasOpenRequest(site: { app: string | null; host: string }, requests: readonly OwnRequest[]): boolean {
	return requests.some(({ request }) => isOpen(request.state) && isSameSite(request, site));
}
