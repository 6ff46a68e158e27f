import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { forgetOldMoments } from '../../../../server/moments/forget.ts';
import type { CountedMoment } from '../../../../utils/contracts/event.ts';
import { type DeskUnderTest, enrolBrowser, openDesk } from '../support/open-desk.ts';

const day = 24 * 3_600_000;

function moment(of: Partial<CountedMoment> = {}): CountedMoment {
	return {
		app: 'trello',
		moment: 'visit',
		response: 'banner-compact',
		outcome: 'shown',
		at: '2026-11-14T08:30:00.000Z',
		...of,
	};
}

async function send(
	browser: Awaited<ReturnType<typeof enrolBrowser>>,
	moments: unknown[],
	batch: string = randomUUID(),
) {
	const headers = { 'idempotency-key': batch };
	return browser.call('/v1/events', { method: 'POST', headers, body: { moments } });
}

const stored = (desk: DeskUnderTest) =>
	desk.services.db.selectFrom('moments').selectAll().orderBy('at').orderBy('position').execute();

test('a counted moment is kept with app, moment, response, outcome, groups, browser and time', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk, { groups: ['marketing', 'sales'] });
	const batch = randomUUID();
	const response = await send(browser, [moment(), moment({ outcome: 'asked', at: '2026-11-14T08:31:00.000Z' })], batch);
	expect([response.status, await response.json()]).toEqual([200, { counted: 2 }]);
	expect(await stored(desk)).toEqual([
		{
			browser_id: browser.browserId,
			batch,
			position: 0,
			app: 'trello',
			moment: 'visit',
			response: 'banner-compact',
			outcome: 'shown',
			groups: '["marketing","sales"]',
			files: null,
			at: '2026-11-14T08:30:00.000Z',
		},
		expect.objectContaining({ position: 1, outcome: 'asked' }),
	]);
});

test('a batch is counted once, however often and however much at once it is sent', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const batch = randomUUID();
	const replies = await Promise.all(Array.from({ length: 5 }, () => send(browser, [moment(), moment()], batch)));
	expect(await Promise.all(replies.map((reply) => reply.json()))).toEqual(Array(5).fill({ counted: 2 }));
	expect(await stored(desk)).toHaveLength(2);
});

test("two browsers' batches never get in each other's way", async () => {
	const desk = await openDesk();
	const batch = randomUUID();
	for (const browser of [await enrolBrowser(desk), await enrolBrowser(desk)]) await send(browser, [moment()], batch);
	expect(await stored(desk)).toHaveLength(2);
});

test('what is no app of the policy is not kept: a host cannot be slipped in as one', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	const response = await send(browser, [moment({ app: 'private.example' }), moment()]);
	expect(await response.json()).toEqual({ counted: 1 });
	expect(await stored(desk)).toMatchObject([{ app: 'trello', position: 1 }]);
});

test.each([
	['a host', { host: 'trello.com' }],
	['a path', { path: '/b/1' }],
	['an unknown outcome', { outcome: 'stared' }],
])('%s is refused with its place, and nothing of the batch is kept', async (_, more) => {
	const desk = await openDesk();
	const response = await send(await enrolBrowser(desk), [moment(), { ...moment(), ...more }]);
	expect(response.status).toBe(422);
	expect(JSON.stringify(await response.json())).toContain('moments[1]');
	expect(await stored(desk)).toEqual([]);
});

test('only enrolled browsers count, and every batch has a name', async () => {
	const desk = await openDesk();
	const headers = { 'idempotency-key': randomUUID() };
	expect((await desk.call('/v1/events', { method: 'POST', headers, body: { moments: [moment()] } })).status).toBe(401);
	const browser = await enrolBrowser(desk);
	expect((await browser.call('/v1/events', { method: 'POST', body: { moments: [moment()] } })).status).toBe(422);
});

test('moments go when the days that the policy keeps them for are over, and those of the future are of today', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk);
	await send(browser, [moment(), moment({ app: 'wetransfer', at: '2099-01-01T00:00:00.000Z' })]);
	expect((await stored(desk)).map(({ at }) => at)).toEqual(['2026-11-14T08:30:00.000Z', '2026-11-14T09:00:00.000Z']);
	const start = desk.clock.now.getTime();
	desk.clock.now = new Date(start + 89 * day);
	await forgetOldMoments(desk.services);
	expect(await stored(desk)).toHaveLength(2);
	desk.clock.now = new Date(start + 91 * day);
	await forgetOldMoments(desk.services);
	expect(await stored(desk)).toEqual([]);
	expect(await (await send(browser, [moment()])).json()).toEqual({ counted: 0 });
});
