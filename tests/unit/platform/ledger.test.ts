import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { ledgerDays, type Outgoing } from '../../../utils/contracts/ledger.ts';
import { databaseOpener } from '../../../utils/platform/database.ts';
import { type Ledger, ledger } from '../../../utils/platform/ledger.ts';

let databases = 0;
let name: string;
let now: number;
let kept: Ledger;

/** The worker as it starts again after its death. */
function wakeUp(most?: number): void {
	kept = ledger(databaseOpener(name), () => now, most);
}

function head(etag = '"1"'): Outgoing {
	const headers = { 'if-none-match': etag };
	return { desk: 'https://desk.example', method: 'GET', path: '/v1/policy/head', headers, body: null };
}

function note(text: string): Outgoing {
	const path = '/v1/requests/x/notes';
	return { desk: 'https://desk.example', method: 'POST', path, headers: {}, body: JSON.stringify({ text }) };
}

const read = () => kept.read(null, 1_000);

beforeEach(() => {
	name = `ledger ${databases++}`;
	now = Date.parse('2026-11-14T09:00:00Z');
	wakeUp();
});

test('every message is written down as it is, newest first, and outlives the worker', async () => {
	await kept.write(note('one'));
	await kept.write(note('one'));
	wakeUp();
	await kept.write(note('two'));
	expect((await read()).map(({ body, times }) => [body, times])).toEqual([
		['{"text":"two"}', 1],
		['{"text":"one"}', 1],
		['{"text":"one"}', 1],
	]);
});

test('a message that could not be written down, and so did not leave, is not in the ledger later', async () => {
	const database = databaseOpener(name);
	let isFull = true;
	const open = async () => {
		if (isFull) throw new Error('no room');
		return database();
	};
	kept = ledger(open, () => now);
	await expect(kept.write(note('one'))).rejects.toThrow('no room');
	isFull = false;
	await kept.write(note('two'));
	expect((await read()).map(({ body }) => body)).toEqual(['{"text":"two"}']);
});

test('what carries nothing and is the same to the letter is one entry a day, with how often it was sent and answered', async () => {
	const id = await kept.write(head());
	await kept.answered(id);
	now += 60_000;
	await kept.write(head());
	await kept.write(head('"2"'));
	now += 24 * 3_600_000;
	await kept.answered(await kept.write(head()));
	expect((await read()).map(({ times, answered, headers }) => [headers['if-none-match'], times, answered])).toEqual([
		['"1"', 1, 1],
		['"2"', 1, 0],
		['"1"', 2, 1],
	]);
});

test('what is sent at the same time is all there', async () => {
	const texts = Array.from({ length: 50 }, (_, i) => `${i}`);
	const ids = await Promise.all(texts.map((text) => kept.write(note(text))));
	await Promise.all(ids.map((id) => kept.answered(id)));
	const entries = await read();
	expect(entries.map(({ body }) => body).toReversed()).toEqual(texts.map((text) => JSON.stringify({ text })));
	expect(entries.every(({ answered }) => answered === 1)).toBe(true);
});

test('it goes back a number of days, and no further', async () => {
	await kept.write(note('old'));
	now += (ledgerDays + 1) * 24 * 3_600_000;
	expect(await read()).toEqual([]);
	await kept.write(note('new'));
	expect((await read()).map(({ body }) => body)).toEqual(['{"text":"new"}']);
	now -= 2 * 24 * 3_600_000;
	expect(await read()).toHaveLength(1);
});

test('however many files are fetched, what somebody said stays', async () => {
	wakeUp(10);
	await kept.write(note('said'));
	for (let i = 0; i < 300; i++) await kept.write(head(`"${i}"`));
	const entries = await read();
	expect(entries.length).toBeLessThan(150);
	expect(entries.at(0)?.headers['if-none-match']).toBe('"299"');
	expect(entries.at(-1)?.body).toBe('{"text":"said"}');
});

test('it is read a page at a time', async () => {
	for (const text of ['a', 'b', 'c']) await kept.write(note(text));
	const [newest, second] = await kept.read(null, 2);
	expect([newest?.body, second?.body]).toEqual(['{"text":"c"}', '{"text":"b"}']);
	expect((await kept.read(second?.id ?? 0, 2)).map(({ body }) => body)).toEqual(['{"text":"a"}']);
});
