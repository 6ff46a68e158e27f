import { expect, test } from 'vitest';
import { ReceivedMe } from '../../../utils/contracts/review.ts';

const at = '2026-11-14T09:00:00.000Z';
const entry = { from: 'it', kind: 'note', text: 'We are on it.', at };
const request = {
	id: '00000000-0000-4000-8000-000000000001',
	app: 'trello',
	name: 'Trello',
	host: 'trello.com',
	moment: 'visit',
	state: 'received',
	askedAt: at,
	promisedBy: at,
	others: 0,
	thread: [entry],
	outcome: null,
};

test('what a newer desk says in a way that is not known here arrives as a note, and all the rest with it', () => {
	const newer = { ...entry, kind: 'forwarded', text: 'Over to the security team.' };
	const me = ReceivedMe.parse({
		browserId: request.id,
		requests: [{ ...request, thread: [entry, newer] }],
		grants: [],
	});
	expect(me.requests[0]?.thread).toEqual([entry, { ...newer, kind: 'note' }]);
});
