import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { ReviewRequest } from '../../../utils/contracts/review.ts';
import { databaseOpener } from '../../../utils/platform/database.ts';
import { refusedItem, requestsItem } from '../../../utils/platform/items.ts';
import { type LocalStore, localStore } from '../../../utils/platform/local-store.ts';
import { type Delivery, deliverAll } from '../../../utils/reviews/delivery.ts';
import { type Ask, type Outbox, outbox } from '../../../utils/reviews/outbox.ts';
import { DeskRefusal, DeskUnreachable } from '../../../utils/sync/faults.ts';
import { memoryArea } from '../support/memory-area.ts';

const now = () => Date.parse('2026-11-14T09:00:00Z');
const askedAt = '2026-11-14T08:59:00.000Z';
let databases = 0;
let name: string;
let box: Outbox;
let store: LocalStore;
let sent: Delivery[];
/** What the desk does with each letter. */
let desk: (delivery: Delivery) => Promise<ReviewRequest>;

function ask(app = 'trello'): Ask {
	return {
		kind: 'ask',
		request: crypto.randomUUID(),
		name: app,
		body: { app, host: `${app}.com`, moment: 'visit', askedAt },
		promisedBy: '2026-11-14T13:00:00.000Z',
		tried: false,
	};
}

function stored({ path, idempotencyKey }: Delivery): ReviewRequest {
	return {
		id: idempotencyKey ?? path.split('/')[3] ?? '',
		app: 'trello',
		name: 'Trello',
		host: 'trello.com',
		moment: 'visit',
		state: 'sent',
		askedAt,
		promisedBy: '2026-11-14T13:00:00.000Z',
		others: 0,
		thread: [],
		outcome: null,
	};
}

beforeEach(() => {
	name = `outbox-${databases++}`;
	box = outbox(databaseOpener(name));
	store = localStore(memoryArea());
	sent = [];
	desk = async (delivery) => stored(delivery);
});

const deliver = () =>
	deliverAll(
		box,
		(delivery) => {
			sent.push(delivery);
			return desk(delivery);
		},
		store,
		now,
	);
const requests = async () => (await store.read([requestsItem])).get(requestsItem);

test('a click goes out under its own id, and leaves the outbox with the desk’s answer', async () => {
	const letter = ask();
	await box.putAsk(letter);
	await deliver();
	expect(sent).toMatchObject([
		{ method: 'POST', path: '/v1/requests', idempotencyKey: letter.request, body: letter.body },
	]);
	expect((await requests()).map(({ id }) => id)).toEqual([letter.request]);
	expect(await box.all()).toEqual([]);
});

test('a click is kept while the desk is away, over a restart too, and goes out under the same id', async () => {
	await box.putAsk(ask());
	desk = () => Promise.reject(new DeskUnreachable('down'));
	await expect(deliver()).rejects.toThrow('down');
	box = outbox(databaseOpener(name));
	desk = async (delivery) => stored(delivery);
	await deliver();
	expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
	expect(await requests()).toHaveLength(1);
});

test('a second click for the same app is no second request', async () => {
	await Promise.all([box.putAsk(ask()), box.putAsk(ask()), box.putAsk(ask('miro'))]);
	expect((await box.all()).map(({ letter }) => letter.name)).toEqual(['trello', 'miro']);
});

test('what was said arrives in order, and waits behind what has to wait', async () => {
	const letter = ask();
	await box.putAsk(letter);
	await box.put({
		kind: 'note',
		request: letter.request,
		name: 'trello',
		id: crypto.randomUUID(),
		body: { text: 'For spring' },
		at: askedAt,
	});
	desk = () => Promise.reject(new DeskRefusal(503, 'busy'));
	await expect(deliver()).rejects.toThrow();
	expect(sent).toHaveLength(1);
	desk = async (delivery) => stored(delivery);
	sent = [];
	await deliver();
	expect(sent.map(({ path }) => path)).toEqual(['/v1/requests', `/v1/requests/${letter.request}/notes`]);
});

test('what the desk can never take leaves with a word about why, and holds nothing else up', async () => {
	const [bad, good] = [ask(), ask('miro')];
	await box.putAsk(bad);
	await box.put({ kind: 'withdraw', request: bad.request, name: 'trello' });
	await box.putAsk(good);
	desk = async (delivery) => {
		if (delivery.idempotencyKey === bad.request) throw new DeskRefusal(422, 'The policy in force has no such app.');
		return stored(delivery);
	};
	await deliver();
	expect(sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual([bad.request, good.request]);
	expect((await store.read([refusedItem])).get(refusedItem)).toMatchObject([
		{ name: 'trello', detail: 'The policy in force has no such app.' },
	]);
	expect(await box.all()).toEqual([]);
});

test('taken back before it was ever sent, a click leaves no trace; after a try, the desk is told', async () => {
	const [never, tried] = [ask(), ask('miro')];
	await box.putAsk(never);
	expect(await box.takeBack(never.request)).toBe(true);
	expect(await box.all()).toEqual([]);

	await box.putAsk(tried);
	desk = () => Promise.reject(new DeskUnreachable('the answer was lost'));
	await expect(deliver()).rejects.toThrow();
	expect(await box.takeBack(tried.request)).toBe(false);
});
