import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { CountedMoment, EventsTaken } from '../../../utils/contracts/event.ts';
import { databaseOpener } from '../../../utils/platform/database.ts';
import { type Tally, tally } from '../../../utils/platform/tally.ts';
import { DeskRefusal, DeskUnreachable } from '../../../utils/sync/faults.ts';
import { type Report, reportMoments } from '../../../utils/sync/report.ts';

let databases = 0;
let name: string;
let counted: Tally;
/** What the desk has, as it counts: one batch once. */
let desk: Map<string, CountedMoment[]>;

function moment(app = 'trello'): CountedMoment {
	return { app, moment: 'visit', response: 'banner', outcome: 'shown', at: '2026-11-14T09:00:00.000Z' };
}

/** The worker as it starts again after its death. */
function wakeUp(): void {
	counted = tally(databaseOpener(name));
}

async function take({ idempotencyKey, body }: Report): Promise<EventsTaken> {
	if (!desk.has(idempotencyKey)) desk.set(idempotencyKey, body.moments);
	return { counted: body.moments.length };
}

const arrived = () => [...desk.values()].flat().map(({ app }) => app);

beforeEach(() => {
	name = `tally-${databases++}`;
	desk = new Map();
	wakeUp();
});

test('what was counted goes to the desk in one batch, in order, and is gone here', async () => {
	for (const app of ['trello', 'asana', 'trello']) await counted.put(moment(app));
	await reportMoments(counted, take);
	expect(arrived()).toEqual(['trello', 'asana', 'trello']);
	expect(desk.size).toBe(1);
	expect(await counted.next()).toBeNull();
});

test('nothing is sent while nothing was counted', async () => {
	await reportMoments(counted, take);
	expect(desk.size).toBe(0);
});

test.each([
	['before the desk has it', async () => Promise.reject(new DeskUnreachable('no network'))],
	[
		'after the desk has it and before the answer is here',
		async (report: Report) => {
			await take(report);
			throw new DeskUnreachable('the line broke');
		},
	],
])('a line that breaks %s, and a worker that dies, count nothing twice and lose nothing', async (_, breaking) => {
	await counted.put(moment('trello'));
	await expect(reportMoments(counted, breaking)).rejects.toThrow(DeskUnreachable);
	await counted.put(moment('asana'));
	wakeUp();
	await reportMoments(counted, take);
	expect(arrived()).toEqual(['trello', 'asana']);
});

test('more than a batch holds goes in several', async () => {
	for (let i = 0; i < 450; i++) await counted.put(moment(`app-${i}`));
	await reportMoments(counted, take);
	expect([...desk.values()].map((batch) => batch.length)).toEqual([200, 200, 50]);
	expect(new Set(arrived()).size).toBe(450);
});

test('a batch that the desk can never take does not stand in the way of the next', async () => {
	await counted.put(moment());
	await reportMoments(counted, () => Promise.reject(new DeskRefusal(422, 'not like this')));
	await counted.put(moment('asana'));
	await reportMoments(counted, take);
	expect(arrived()).toEqual(['asana']);
});

test('a desk that is away for months costs the oldest moments, not the disk', async () => {
	for (let i = 0; i < 2_005; i++) await counted.put(moment(`app-${i}`));
	await reportMoments(counted, take);
	expect(arrived()).toHaveLength(2_000);
	expect(arrived()[0]).toBe('app-5');
});
