import { expect, test } from 'vitest';
import { answeredPeople, whatTheySee } from '../../../../../server/console/requests/what-they-see.ts';
import type { QueueEntry } from '../../../../../utils/contracts/admin.ts';
import { anEntry } from '../sample.ts';

const now = new Date('2026-11-20T15:00:00');
const nameOf = (id: string) => (id === 'asana' ? 'Asana' : id);
const answered = (state: QueueEntry['state'], text: string, part: Partial<QueueEntry> = {}) =>
	anEntry({ state, thread: [{ from: 'it', kind: 'decision', text, at: now.toISOString() }], ...part });

test('an approval reads as good news with its end and the sentence', () => {
	const until = new Date('2026-12-31T23:59:59.999').toISOString();
	const entry = answered('approved', 'Go ahead.', { outcome: { sentence: 'Go ahead.', until, alternative: null } });
	expect(whatTheySee(entry, nameOf, now)).toMatch(/^Good news: you can use Trello, yours until .*31.*\. “Go ahead\.”$/);
});

test('a decline names what there is instead', () => {
	const outcome = { sentence: 'Too far away.', until: null, alternative: 'asana' };
	const entry = answered('declined', 'Too far away.', { outcome });
	expect(whatTheySee(entry, nameOf, now)).toBe('Not this one, sorry. “Too far away.” Asana does the same job.');
});

test('a question goes to one person, an answer to all it covers', () => {
	const question = answered('needs-more', 'Will customer data go in?', { demand: 4 });
	expect(answeredPeople(question)).toBe(1);
	expect(whatTheySee(question, nameOf, now)).toBe('One question about Trello. “Will customer data go in?”');
	const outcome = { sentence: 'Go ahead.', until: null, alternative: null };
	expect(answeredPeople(answered('approved', 'Go ahead.', { demand: 4, outcome }))).toBe(4);
});
