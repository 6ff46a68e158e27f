import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { Draft, Queue } from '../../../../utils/contracts/admin.ts';
import { ReviewRequest } from '../../../../utils/contracts/review.ts';
import { enrolBrowser, openDesk, routesOf } from '../support/open-desk.ts';

test('one click that is sent twenty times at once is one request', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const id = randomUUID();
	const replies = await Promise.all(Array.from({ length: 20 }, () => browser.send(id)));
	expect(replies.map((reply) => reply.status).sort()).toEqual([...Array(19).fill(200), 201]);
	const bodies = await Promise.all(replies.map((reply) => reply.text()));
	expect(new Set(bodies).size).toBe(1);
	expect((await browser.me()).requests).toHaveLength(1);
});

test('a click sent again keeps the answer that came in between', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const { id } = await browser.ask();
	await desk.decide(id, { kind: 'decline', alternative: 'asana', sentence: 'Their data sits elsewhere.' });
	const again = await browser.send(id);
	expect(again.status).toBe(200);
	expect(await again.json()).toMatchObject({ state: 'declined', outcome: { alternative: 'asana' } });
});

test("another browser's key is refused without a word about its request", async () => {
	const desk = await openDesk();
	const [one, other] = [await enrolBrowser(desk), await enrolBrowser(desk)];
	const { id } = await one.ask({ app: 'wetransfer', host: 'wetransfer.com' });
	const taken = await other.send(id);
	expect(taken.status).toBe(409);
	expect(await taken.text()).not.toMatch(/wetransfer/i);
	expect((await other.call(`/v1/requests/${id}`, { method: 'DELETE' })).status).toBe(404);
	expect((await other.note(id, 'Mine')).status).toBe(404);
	expect((await other.me()).requests).toEqual([]);
});

test('an app that the policy does not have is refused with what would be right', async () => {
	const desk = await openDesk();
	const response = await (await enrolBrowser(desk)).send(randomUUID(), { app: 'wunderbox' });
	expect(response.status).toBe(422);
	expect(await response.json()).toEqual({
		error: expect.any(String),
		faults: [{ path: 'app', found: '"wunderbox"', expected: expect.stringContaining('version 1') }],
	});
});

test('a body that says more than it may is refused: a host alone leaves the browser', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const body = { app: null, host: 'unlisted.example', moment: 'visit', askedAt: '2026-11-14T09:00:00Z' };
	const headers = { 'idempotency-key': randomUUID() };
	const withPath = await browser.call('/v1/requests', { method: 'POST', headers, body: { ...body, path: '/secret' } });
	expect(withPath.status).toBe(422);
	const asHost = { ...body, host: 'unlisted.example/secret' };
	const inHost = await browser.call('/v1/requests', { method: 'POST', headers, body: asHost });
	expect(await inHost.json()).toMatchObject({ faults: [{ path: 'host' }] });
	const keyless = await browser.call('/v1/requests', { method: 'POST', body });
	expect(await keyless.json()).toMatchObject({ faults: [{ path: 'idempotency-key', found: 'nothing' }] });
});

test('a promise is never in the past, and a clock that runs ahead is set right', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	expect(await browser.ask({ askedAt: '2026-11-14T06:00:00Z' })).toMatchObject({
		askedAt: '2026-11-14T06:00:00.000Z',
		promisedBy: '2026-11-14T10:00:00.000Z',
	});
	expect(await browser.ask({ askedAt: '2026-11-12T09:00:00Z' })).toMatchObject({
		askedAt: '2026-11-12T09:00:00.000Z',
		promisedBy: '2026-11-14T13:00:00.000Z',
	});
	expect(await browser.ask({ askedAt: '2026-11-20T09:00:00Z' })).toMatchObject({
		askedAt: '2026-11-14T09:00:00.000Z',
		promisedBy: '2026-11-14T13:00:00.000Z',
	});
});

test('who asks for the same app counts as one of the others, once, and no longer after taking it back', async () => {
	const desk = await openDesk();
	const [one, two, three] = [await enrolBrowser(desk), await enrolBrowser(desk), await enrolBrowser(desk)];
	expect((await one.ask()).others).toBe(0);
	expect((await two.ask()).others).toBe(1);
	await two.ask();
	const third = await three.ask();
	expect(third.others).toBe(2);
	await three.ask({ app: 'wetransfer', host: 'wetransfer.com' });
	expect((await one.me()).requests[0]?.others).toBe(2);
	const withdrawn = await three.call(`/v1/requests/${third.id}`, { method: 'DELETE' });
	expect(await withdrawn.json()).toMatchObject({ state: 'withdrawn', others: 2 });
	expect((await one.me()).requests[0]?.others).toBe(1);
});

test('hosts on no list are told apart by their host', async () => {
	const desk = await openDesk();
	const [one, two] = [await enrolBrowser(desk), await enrolBrowser(desk)];
	await one.ask({ app: null, host: 'one.example' });
	expect(await two.ask({ app: null, host: 'two.example' })).toMatchObject({ others: 0, name: 'two.example' });
	expect((await two.ask({ app: null, host: 'One.Example.' })).others).toBe(1);
});

test('a host that has become an app since the browser last heard of the policy is asked for as that app', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const { revision, source } = Draft.parse(await (await desk.asAdmin('/v1/admin/draft')).json());
	const app = { id: 'newtool', name: 'New Tool', hosts: ['newtool.example'], category: 'boards' };
	const body = { ...source, apps: [...source.apps, app] };
	await desk.asAdmin('/v1/admin/draft', { method: 'PUT', headers: { 'if-match': String(revision) }, body });
	expect((await desk.asAdmin('/v1/admin/publish', { method: 'POST' })).status).toBe(200);
	const late = await browser.ask({ app: null, host: 'boards.newtool.example' });
	expect(late).toMatchObject({ app: 'newtool', name: 'New Tool', host: 'boards.newtool.example' });
	await desk.decide(late.id, { kind: 'approve', scope: 'person', until: null, sentence: 'Yes.' });
	expect((await browser.me()).grants).toMatchObject([{ app: 'newtool', host: null }]);
});

test('a note is added once, and an answer to a question brings the request back to IT', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const { id } = await browser.ask();
	const key = randomUUID();
	await browser.note(id, ' For the spring campaign ', key);
	expect(await (await browser.note(id, 'For the spring campaign', key)).json()).toMatchObject({
		state: 'sent',
		thread: [{ from: 'person', kind: 'note', text: 'For the spring campaign' }],
	});
	await desk.decide(id, { kind: 'ask-back', sentence: 'Will customer data go in?' });
	expect((await browser.me()).requests[0]).toMatchObject({ state: 'needs-more', outcome: null });
	expect(await (await browser.note(id, 'For the spring campaign', key)).json()).toMatchObject({ state: 'needs-more' });
	expect(await (await browser.note(id, 'No, only dates')).json()).toMatchObject({
		state: 'received',
		thread: [
			{ kind: 'note' },
			{ from: 'it', kind: 'question' },
			{ from: 'person', kind: 'answer', text: 'No, only dates' },
		],
	});
	expect((await browser.note(id, '  ')).status).toBe(422);
	expect((await browser.note(id, 'a'.repeat(501))).status).toBe(422);
	expect((await browser.call(`/v1/requests/${id}/notes`, { method: 'POST', body: { text: 'a' } })).status).toBe(422);
});

test('a request of a Saturday is due on Monday where the policy says when people work', async () => {
	const desk = await openDesk();
	const { revision, source } = Draft.parse(await (await desk.asAdmin('/v1/admin/draft')).json());
	const promise = { hours: 4, working: { timeZone: 'Europe/Berlin' } };
	const headers = { 'if-match': `"${revision}"` };
	await desk.asAdmin('/v1/admin/draft', { method: 'PUT', headers, body: { ...source, promise } });
	expect((await desk.asAdmin('/v1/admin/publish', { method: 'POST' })).status).toBe(200);
	const browser = await enrolBrowser(desk);
	expect((await browser.ask()).promisedBy).toBe('2026-11-16T12:00:00.000Z');
});

test('the same words said twice are two notes', async () => {
	const browser = await enrolBrowser(await openDesk());
	const { id } = await browser.ask();
	await browser.note(id, 'Any news?');
	expect(await (await browser.note(id, 'Any news?')).json()).toMatchObject({
		thread: [{ text: 'Any news?' }, { text: 'Any news?' }],
	});
});

test('a request that was answered first keeps its answer when it is taken back', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const { id } = await browser.ask();
	await desk.decide(id, { kind: 'approve', scope: 'person', until: null, sentence: 'Yes.' });
	const response = await browser.call(`/v1/requests/${id}`, { method: 'DELETE' });
	expect(await response.json()).toMatchObject({ state: 'approved' });
});

test('a browser that has not enrolled gets nothing but the way to enrol', async () => {
	const desk = await openDesk();
	const forAll = /^\w+ \/v1\/(admin\/|policy\/|enrol$)/;
	const personal = (await routesOf(desk, '/v1')).filter((route) => !forAll.test(route));
	expect(personal).toContain('POST /v1/events');
	for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: 'Basic eDp5' }]) {
		for (const route of personal) {
			const [method = '', path = ''] = route.split(' ');
			const response = await desk.call(path, { method, headers });
			expect(response.status, route).toBe(401);
			expect(await response.json()).toMatchObject({ error: expect.stringContaining('/v1/enrol') });
		}
	}
});

test('a sign of life notes the version in force', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	await enrolBrowser(desk);
	const counts = async () => {
		const overview: unknown = await (await desk.asAdmin('/v1/admin/overview')).json();
		return overview;
	};
	expect(await counts()).toMatchObject({ browsers: { total: 2, current: 0 } });
	await browser.me(1);
	expect(await counts()).toMatchObject({ browsers: { total: 2, current: 1 } });
	expect((await browser.call('/v1/me?policy=newest')).status).toBe(422);
});

test('who waits for longer than was promised can ask where the answer is, once a day, and IT sees that', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const { id } = await browser.ask();
	const nudge = async () => {
		const response = await browser.call(`/v1/requests/${id}/nudges`, { method: 'POST' });
		return ReviewRequest.parse(await response.json()).thread.map(({ kind }) => kind);
	};
	const entry = async () => Queue.parse(await (await desk.asAdmin('/v1/admin/requests')).json()).open[0];
	expect(await nudge()).toEqual([]);
	desk.clock.now = new Date('2026-11-14T14:00:00.000Z');
	expect(await nudge()).toEqual(['nudge']);
	expect(await nudge()).toEqual(['nudge']);
	expect(await entry()).toMatchObject({ nudges: 1, thread: [{ from: 'person', kind: 'nudge' }] });
	desk.clock.now = new Date('2026-11-15T14:00:00.000Z');
	expect(await nudge()).toEqual(['nudge', 'nudge']);
	expect(await entry()).toMatchObject({ nudges: 1 });
	const other = await enrolBrowser(desk);
	expect((await other.call(`/v1/requests/${id}/nudges`, { method: 'POST' })).status).toBe(404);
});

test('when something was taken back is part of its story', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const { id } = await browser.ask();
	await browser.call(`/v1/requests/${id}`, { method: 'DELETE' });
	await browser.call(`/v1/requests/${id}`, { method: 'DELETE' });
	expect((await browser.me()).requests[0]?.thread).toEqual([
		{ from: 'person', kind: 'withdrawn', text: '', at: '2026-11-14T09:00:00.000Z' },
	]);
});
