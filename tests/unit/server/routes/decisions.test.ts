import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type DecisionInput, Draft, PolicyDiff, Queue } from '../../../../utils/contracts/admin.ts';
import { type DeskUnderTest, enrolBrowser, openDesk } from '../support/open-desk.ts';

const forGood = { until: null, sentence: 'Go ahead.' } as const;
const forPerson: DecisionInput = { kind: 'approve', scope: 'person', ...forGood };
const forEveryone: DecisionInput = { kind: 'approve', scope: 'everyone', ...forGood };

async function queueOf(desk: DeskUnderTest): Promise<Queue> {
	return Queue.parse(await (await desk.asAdmin('/v1/admin/requests')).json());
}

async function refused(desk: DeskUnderTest, id: string, body: unknown) {
	const response = await desk.asAdmin(`/v1/admin/requests/${id}/decision`, { method: 'POST', body });
	return { status: response.status, reply: await response.json() };
}

test('the queue folds what is asked for the same, most wanted first, the oldest in front', async () => {
	const desk = await openDesk();
	const [one, two] = [await enrolBrowser(desk), await enrolBrowser(desk, { groups: ['sales'] })];
	await one.ask({ app: 'wetransfer', host: 'wetransfer.com', askedAt: '2026-11-14T07:00:00Z' });
	await two.ask({ askedAt: '2026-11-14T08:30:00Z' });
	const oldest = await one.ask({ askedAt: '2026-11-14T08:00:00Z' });
	await one.ask({ askedAt: '2026-11-14T08:45:00Z' });
	const { open } = await queueOf(desk);
	expect(open.map(({ name, demand, others }) => ({ name, demand, others }))).toEqual([
		{ name: 'Trello', demand: 2, others: 1 },
		{ name: 'WeTransfer', demand: 1, others: 0 },
	]);
	expect(open[0]?.id).toBe(oldest.id);
});

test('opening one request tells all who asked for the same', async () => {
	const desk = await openDesk();
	const [one, two] = [await enrolBrowser(desk), await enrolBrowser(desk)];
	const { id } = await one.ask();
	await two.ask();
	await desk.asAdmin(`/v1/admin/requests/${id}/received`, { method: 'POST' });
	expect((await two.me()).requests[0]?.state).toBe('received');
	await desk.decide(id, forPerson);
	const again = await desk.asAdmin(`/v1/admin/requests/${id}/received`, { method: 'POST' });
	expect(await again.json()).toMatchObject({ state: 'approved' });
});

test('approved for the person: the colleague still waits', async () => {
	const desk = await openDesk();
	const [one, two] = [await enrolBrowser(desk), await enrolBrowser(desk)];
	const { id } = await one.ask();
	await one.ask();
	await two.ask();
	await desk.decide(id, forPerson);
	expect((await one.me()).requests.map(({ state }) => state)).toEqual(['approved', 'approved']);
	const me = await two.me();
	expect(me.requests.map(({ state }) => state)).toEqual(['sent']);
	expect(me.grants).toEqual([]);
	expect(await queueOf(desk)).toMatchObject({ open: [{ demand: 1 }], decided: [{ demand: 1 }] });
});

test('approved for the group: everybody in it has the answer and the grant, also who did not ask', async () => {
	const desk = await openDesk();
	const [one, two] = [await enrolBrowser(desk), await enrolBrowser(desk)];
	const [quiet, sales] = [await enrolBrowser(desk), await enrolBrowser(desk, { groups: ['sales'] })];
	const { id } = await one.ask();
	await two.ask();
	await sales.ask();
	const decision: DecisionInput = {
		kind: 'approve',
		scope: 'group',
		group: 'marketing',
		moments: ['visit', 'signin'],
		conditional: true,
		until: '2026-12-01T00:00:00Z',
		sentence: 'Please keep customer lists out of it.',
	};
	expect(await desk.decide(id, decision)).toMatchObject({ state: 'approved-with-conditions', demand: 2 });
	expect((await two.me()).requests[0]).toMatchObject({ state: 'approved-with-conditions' });
	const grant = { app: 'trello', scope: 'group', moments: ['visit', 'signin'], conditional: true };
	expect((await quiet.me()).grants).toMatchObject([grant]);
	expect((await sales.me()).grants).toEqual([]);
	expect((await sales.me()).requests[0]?.state).toBe('sent');

	expect((await quiet.me()).ended).toEqual([]);
	desk.clock.now = new Date('2026-12-01T00:00:00Z');
	const over = await quiet.me();
	expect(over.grants).toEqual([]);
	expect(over.ended).toEqual([
		{ app: 'trello', host: null, moments: ['visit', 'signin'], at: '2026-12-01T00:00:00.000Z', sentence: null },
	]);
	expect((await sales.me()).ended).toEqual([]);
	desk.clock.now = new Date('2027-01-01T00:00:00Z');
	expect((await quiet.me()).ended).toEqual([]);
});

test('approved for everyone: the next version, all answered, and no other change of the draft with it', async () => {
	const desk = await openDesk();
	const [one, sales] = [await enrolBrowser(desk), await enrolBrowser(desk, { groups: ['sales'] })];
	await desk.asAdmin('/v1/admin/apps/wetransfer', { method: 'PATCH', body: { standing: 'blocked' } });
	const before = Draft.parse(await (await desk.asAdmin('/v1/admin/draft')).json());
	const { id } = await one.ask();
	await sales.ask();

	expect(await desk.decide(id, forEveryone)).toMatchObject({ state: 'approved', standing: 'approved', demand: 2 });
	expect(desk.services.policy.current.version).toBe(2);
	expect(desk.services.policy.current.app('trello')?.standing).toBe('approved');
	expect(desk.services.policy.current.app('wetransfer')?.standing).toBe('unsanctioned');
	expect((await sales.me()).requests[0]?.state).toBe('approved');
	expect((await sales.me()).grants).toEqual([]);

	const after = Draft.parse(await (await desk.asAdmin('/v1/admin/draft')).json());
	expect(after.revision).toBeGreaterThan(before.revision);
	const diff = PolicyDiff.parse(await (await desk.asAdmin('/v1/admin/draft/diff')).json());
	expect(diff.apps).toMatchObject([{ id: 'wetransfer', fields: { standing: ['unsanctioned', 'blocked'] } }]);
});

test('an app that the draft has dropped can still be approved, and stays dropped in the draft', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const { id } = await browser.ask();
	const { revision, source } = Draft.parse(await (await desk.asAdmin('/v1/admin/draft')).json());
	const without = { ...source, apps: source.apps.filter((app) => app.id !== 'trello') };
	const headers = { 'if-match': `"${revision}"` };
	expect((await desk.asAdmin('/v1/admin/draft', { method: 'PUT', headers, body: without })).status).toBe(200);
	await desk.decide(id, forEveryone);
	expect(desk.services.policy.current.app('trello')?.standing).toBe('approved');
	const after = Draft.parse(await (await desk.asAdmin('/v1/admin/draft')).json());
	expect(after.source.apps.some((app) => app.id === 'trello')).toBe(false);
});

test('a host on no list cannot be approved for everyone before it is an app', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const { id } = await browser.ask({ app: null, host: 'boards.newtool.example' });
	const { status, reply } = await refused(desk, id, forEveryone);
	expect(status).toBe(422);
	expect(reply).toMatchObject({
		faults: [{ path: 'scope', expected: expect.stringContaining('add boards.newtool.example to the list') }],
	});

	const { revision, source } = Draft.parse(await (await desk.asAdmin('/v1/admin/draft')).json());
	const app = { id: 'newtool', name: 'New Tool', hosts: ['newtool.example'], category: 'boards' };
	const body = { ...source, apps: [...source.apps, app] };
	await desk.asAdmin('/v1/admin/draft', { method: 'PUT', headers: { 'if-match': String(revision) }, body });
	expect((await desk.asAdmin('/v1/admin/publish', { method: 'POST' })).status).toBe(200);
	expect((await browser.me()).requests[0]).toMatchObject({ app: 'newtool', name: 'New Tool', state: 'sent' });
	expect(await desk.decide(id, forEveryone)).toMatchObject({ state: 'approved', standing: 'approved' });
});

test('a host on no list is granted as the host', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const { id } = await browser.ask({ app: null, host: 'newtool.example' });
	await desk.decide(id, forPerson);
	expect((await browser.me()).grants).toMatchObject([{ app: null, host: 'newtool.example' }]);
});

test('a decline answers all who asked the same, with the alternative', async () => {
	const desk = await openDesk();
	const [one, sales] = [await enrolBrowser(desk), await enrolBrowser(desk, { groups: ['sales'] })];
	const { id } = await one.ask({ askedAt: '2026-11-14T08:00:00Z' });
	await sales.ask();
	await desk.decide(id, { kind: 'decline', alternative: 'asana', sentence: 'Their data sits outside the EU.' });
	expect((await sales.me()).requests[0]).toMatchObject({
		state: 'declined',
		outcome: { sentence: 'Their data sits outside the EU.', alternative: 'asana', until: null },
	});
	expect(await queueOf(desk)).toMatchObject({ open: [], decided: [{ id, demand: 2 }] });
});

test('a decision answers everybody, however many have asked', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const { id } = await browser.ask();
	const { db } = desk.services;
	const asked = await db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
	await db.transaction().execute(async (tx) => {
		for (let thousand = 0; thousand < 5; thousand++) {
			const others = Array.from({ length: 1_000 }, () => ({ ...asked, id: randomUUID() }));
			await tx.insertInto('requests').values(others).execute();
		}
	});
	await desk.decide(id, { kind: 'decline', alternative: null, sentence: 'No.' });
	const { requests } = await browser.me();
	expect(new Set(requests.map(({ state }) => state))).toEqual(new Set(['declined']));
	expect(requests.every(({ thread }) => thread[0]?.text === 'No.')).toBe(true);
	expect((await queueOf(desk)).open).toEqual([]);
});

test('asking back concerns one; the others stay in front of IT', async () => {
	const desk = await openDesk();
	const [one, two] = [await enrolBrowser(desk), await enrolBrowser(desk)];
	const { id } = await one.ask({ askedAt: '2026-11-14T08:00:00Z' });
	const second = await two.ask();
	await desk.decide(id, { kind: 'ask-back', sentence: 'Will customer data go in?' });
	expect((await two.me()).requests[0]?.state).toBe('sent');
	expect((await queueOf(desk)).open).toMatchObject([{ id: second.id, demand: 2 }]);
	await desk.decide(id, { kind: 'decline', alternative: null, sentence: 'No.' });
	expect((await two.me()).requests[0]?.state).toBe('declined');
});

test.each<[string, unknown, string]>([
	['a group that the person is not in', { kind: 'approve', scope: 'group', group: 'sales', ...forGood }, 'group'],
	['no group at all', { kind: 'approve', scope: 'group', ...forGood }, 'group'],
	['an end that is over', { ...forPerson, until: '2026-11-14T08:00:00Z' }, 'until'],
	['an end for everyone', { ...forEveryone, until: '2026-12-01T00:00:00Z' }, 'until'],
	['one moment for everyone', { ...forEveryone, moments: ['visit'] }, 'moments'],
	['an alternative that is not approved', { kind: 'decline', alternative: 'planner', sentence: 'No.' }, 'alternative'],
	['an alternative that is not there', { kind: 'decline', alternative: 'wunderbox', sentence: 'No.' }, 'alternative'],
	['the app itself as alternative', { kind: 'decline', alternative: 'trello', sentence: 'No.' }, 'alternative'],
	['no sentence', { ...forPerson, sentence: ' ' }, 'sentence'],
])('%s is refused, and nothing changes', async (_, decision, path) => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const { id } = await browser.ask();
	const { status, reply } = await refused(desk, id, decision);
	expect(status).toBe(422);
	expect(reply).toMatchObject({ faults: [{ path }] });
	expect((await browser.me()).requests[0]).toMatchObject({ state: 'sent', thread: [] });
	expect(desk.services.policy.current.version).toBe(1);
});

test('a rule that would make an approval for everyone untrue is named', async () => {
	const desk = await openDesk();
	const { revision, source } = Draft.parse(await (await desk.asAdmin('/v1/admin/draft')).json());
	const rules = [{ id: 'no-boards-in-sales', groups: ['sales'], category: 'boards', standing: 'unsanctioned' }];
	const headers = { 'if-match': String(revision) };
	await desk.asAdmin('/v1/admin/draft', { method: 'PUT', headers, body: { ...source, rules } });
	expect((await desk.asAdmin('/v1/admin/publish', { method: 'POST' })).status).toBe(200);
	const { id } = await (await enrolBrowser(desk)).ask();
	const { reply } = await refused(desk, id, forEveryone);
	expect(reply).toMatchObject({ faults: [{ expected: expect.stringContaining('no-boards-in-sales') }] });
});

test('a request that is answered, taken back or unknown cannot be decided', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const answered = await browser.ask();
	await desk.decide(answered.id, forPerson);
	const withdrawn = await browser.ask({ app: 'wetransfer', host: 'wetransfer.com' });
	await browser.call(`/v1/requests/${withdrawn.id}`, { method: 'DELETE' });
	expect((await refused(desk, answered.id, forPerson)).status).toBe(409);
	expect((await refused(desk, withdrawn.id, forPerson)).status).toBe(409);
	expect((await refused(desk, randomUUID(), forPerson)).status).toBe(404);
});

test('of two people in IT who decide at once, one is heard', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const { id } = await browser.ask();
	const both = await Promise.all([
		refused(desk, id, forEveryone),
		refused(desk, id, { kind: 'decline', alternative: null, sentence: 'No.' }),
	]);
	expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
	expect((await browser.me()).requests[0]?.thread).toHaveLength(1);
});
