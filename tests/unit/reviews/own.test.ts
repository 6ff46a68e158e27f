import { describe, expect, test } from 'vitest';
import type { ReviewRequest } from '../../../utils/contracts/review.ts';
import type { Letter } from '../../../utils/reviews/outbox.ts';
import { ownFor, ownRequests } from '../../../utils/reviews/own.ts';

const now = Date.parse('2026-11-14T12:00:00Z');
const at = '2026-11-14T09:00:00.000Z';
const id = '00000000-0000-4000-8000-000000000001';
const trello = { app: 'trello', host: 'trello.com' };

function request(changes: Partial<ReviewRequest> = {}): ReviewRequest {
	return {
		...trello,
		id,
		name: 'Trello',
		moment: 'visit',
		state: 'sent',
		askedAt: at,
		promisedBy: at,
		others: 0,
		thread: [],
		outcome: null,
		...changes,
	};
}

const ask: Letter = {
	kind: 'ask',
	request: id,
	name: 'Trello',
	body: { ...trello, moment: 'visit', askedAt: at },
	promisedBy: at,
	tried: false,
};
const note: Letter = { kind: 'note', request: id, name: 'Trello', id, body: { text: 'For the spring campaign' }, at };
const withdraw: Letter = { kind: 'withdraw', request: id, name: 'Trello' };

describe('requests as they stand in this browser', () => {
	test('a click that waits is shown as kept, with what was added to it', () => {
		expect(ownRequests([], [ask, note])).toMatchObject([
			{ delivery: 'kept', request: { name: 'Trello', state: 'sent', thread: [{ kind: 'note', from: 'person' }] } },
		]);
	});

	test('a click that the desk has is not shown twice', () => {
		expect(ownRequests([request()], [ask])).toMatchObject([{ delivery: 'delivered', request: { id } }]);
	});

	test('an answer to a question is shown as given before the desk has it', () => {
		const [own] = ownRequests([request({ state: 'needs-more' })], [note]);
		expect(own?.request).toMatchObject({ state: 'received', thread: [{ kind: 'answer' }] });
	});

	test('what was taken back is told so at once, and gone after a while', () => {
		const own = ownRequests([request()], [{ ...withdraw, at: '2026-11-14T11:59:00.000Z' }]);
		expect(ownFor(trello, 'unreviewed', own, now)?.request.state).toBe('withdrawn');
		expect(ownFor(trello, 'unreviewed', own, now + 24 * 3_600_000)).toBeNull();
		expect(ownFor(trello, 'unreviewed', ownRequests([request()], [withdraw]), now)).toBeNull();
	});

	test('that somebody asked where the answer is shows before the desk knows', () => {
		const [own] = ownRequests([request()], [{ kind: 'nudge', request: id, name: 'Trello', at }]);
		expect(own?.request).toMatchObject({ state: 'sent', thread: [{ kind: 'nudge', from: 'person', at }] });
	});
});

describe('the request that is shown for a site', () => {
	const shown = (changes: Partial<ReviewRequest>, standing: 'approved' | 'unreviewed') =>
		ownFor(trello, standing, ownRequests([request(changes)], []), now) !== null;
	const decided = (when: string) => ({ from: 'it' as const, kind: 'decision' as const, text: 'Go ahead', at: when });
	const yes = (until: string | null, when: string) => ({
		state: 'approved' as const,
		outcome: { sentence: 'Go ahead', until, alternative: null },
		thread: [decided(when)],
	});

	test('is one about that app, on any of its hosts', () => {
		const own = ownRequests([request()], []);
		expect(ownFor({ app: 'trello', host: 'trello.cn' }, 'unreviewed', own, now)).not.toBeNull();
		expect(ownFor({ app: null, host: 'trello.com' }, 'unlisted', own, now)).toBeNull();
	});

	test('is a yes where it holds, and for as long as the policy may need to follow it', () => {
		expect(shown(yes(null, '2026-10-01T09:00:00Z'), 'approved')).toBe(true);
		expect(shown(yes(null, '2026-11-14T11:59:00Z'), 'unreviewed')).toBe(true);
		expect(shown(yes(null, '2026-11-14T09:00:00Z'), 'unreviewed')).toBe(false);
	});

	test('is a yes that has ended, for a while', () => {
		expect(shown(yes('2026-11-12T00:00:00Z', '2026-10-01T09:00:00Z'), 'unreviewed')).toBe(true);
		expect(shown(yes('2026-09-12T00:00:00Z', '2026-08-01T09:00:00Z'), 'unreviewed')).toBe(false);
	});

	test('is a yes that IT ended, also where the clock here is behind', () => {
		const end = '2026-11-14T12:00:01Z';
		const ended = { ...yes(end, '2026-11-14T11:00:00Z'), thread: [decided('2026-11-14T11:00:00Z'), decided(end)] };
		expect(shown(ended, 'unreviewed')).toBe(true);
		expect(shown(ended, 'approved')).toBe(false);
	});

	test('is no yes that has ended, where the app is approved by now', () => {
		expect(shown(yes('2026-11-12T00:00:00Z', '2026-10-01T09:00:00Z'), 'approved')).toBe(false);
	});

	test('is no old no, where the app was approved since', () => {
		expect(shown({ state: 'declined' }, 'unreviewed')).toBe(true);
		expect(shown({ state: 'declined' }, 'approved')).toBe(false);
	});
});
