import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { emptyDraft } from '../../../../../server/console/requests/decision-draft.ts';
import { createInbox } from '../../../../../server/console/requests/inbox.ts';
import type { Route } from '../../../../../server/console/route.ts';
import type { DecisionBody, QueueEntry } from '../../../../../utils/contracts/admin.ts';
import { type Answers, deskThatAnswers, unreachable } from '../desk-double.ts';
import { anEntry } from '../sample.ts';

const decision: DecisionBody = {
	kind: 'approve',
	scope: 'everyone',
	moments: ['visit', 'signin', 'upload'],
	until: null,
	conditional: false,
	sentence: 'Go ahead.',
};

/** An inbox over a desk with these open requests, the first of them chosen. */
function inboxWith(open: QueueEntry[], answers: Answers = {}) {
	const route = signal<Route>({ view: 'requests', id: open[0]?.id ?? null });
	const double = deskThatAnswers(answers);
	double.desk.queue.value = { open, decided: [] };
	const inbox = createInbox(double.desk, route, (next) => {
		route.value = next;
	});
	return { ...double, inbox };
}

const approved = (entry: QueueEntry): QueueEntry => ({
	...entry,
	state: 'approved',
	outcome: { sentence: 'Go ahead.', until: null, alternative: null },
});

describe('answering a request', () => {
	test('moves it to the answered ones, says what they see, and chooses the next', async () => {
		const [first, second] = [anEntry({ demand: 3 }), anEntry()];
		const { inbox, desk } = inboxWith([first, second], {
			[`POST requests/${first.id}/decision`]: () => Response.json(approved(first)),
			'GET requests': () => Response.json({ open: [second], decided: [approved(first)] }),
		});
		await inbox.decide(first.id, decision);
		expect(inbox.chosen.value).toBe(second.id);
		expect(inbox.answered.value?.id).toBe(first.id);
		expect(desk.queue.value?.decided.map(({ id }) => id)).toEqual([first.id]);
	});

	test('passes over requests that the same answer has closed', async () => {
		const [first, same, other] = [anEntry({ demand: 3 }), anEntry({ demand: 2 }), anEntry()];
		const { inbox } = inboxWith([first, same, other], {
			[`POST requests/${first.id}/decision`]: () => Response.json(approved(first)),
			'GET requests': () => Response.json({ open: [other], decided: [approved(first)] }),
		});
		await inbox.decide(first.id, decision);
		expect(inbox.chosen.value).toBe(other.id);
	});

	test.each([
		['the desk is out of reach', unreachable],
		['the desk refuses it', () => Response.json({ error: 'Not like this.' }, { status: 422 })],
	])('keeps everything that was filled in when %s', async (_, answer) => {
		const entry = anEntry();
		const draft = { ...emptyDraft(entry.groups, []), kind: 'approve' as const };
		const { inbox } = inboxWith([entry], { [`POST requests/${entry.id}/decision`]: answer });
		inbox.setDraft(entry.id, draft);
		await inbox.decide(entry.id, decision);
		expect(inbox.drafts.value.get(entry.id)).toEqual(draft);
		expect(inbox.obstacles.value.get(entry.id)?.kind).toBe('failed');
		expect(inbox.chosen.value).toBe(entry.id);
	});

	test('sends it once, however often the button is pressed', async () => {
		const entry = anEntry();
		const { inbox, sent } = inboxWith([entry], {
			[`POST requests/${entry.id}/decision`]: () => Response.json(approved(entry)),
		});
		await Promise.all([inbox.decide(entry.id, decision), inbox.decide(entry.id, decision)]);
		expect(sent.filter(({ call }) => call.endsWith('/decision'))).toHaveLength(1);
	});
});

test('opening a new request tells the desk that a person has seen it, an opened one does not', async () => {
	const [fresh, seen] = [anEntry({ state: 'sent' }), anEntry({ state: 'received' })];
	const { inbox, sent, desk } = inboxWith([fresh, seen], {
		[`POST requests/${fresh.id}/received`]: () => Response.json({ ...fresh, state: 'received' }),
	});
	await inbox.markReceived(fresh);
	await inbox.markReceived(seen);
	expect(sent.map(({ call }) => call)).toEqual([`POST requests/${fresh.id}/received`]);
	expect(desk.entry(fresh.id)?.state).toBe('received');
});
