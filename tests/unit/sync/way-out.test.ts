import { expect, test } from 'vitest';
import type { Outgoing } from '../../../utils/contracts/ledger.ts';
import { DeskUnreachable } from '../../../utils/sync/faults.ts';
import { wayOut } from '../../../utils/sync/way-out.ts';

const message: Outgoing = {
	desk: 'https://desk.example',
	method: 'POST',
	path: '/v1/requests',
	headers: { authorization: 'Bearer secret', accept: 'application/json' },
	body: '{"app":"trello"}',
};
const how = () => ({ signal: AbortSignal.timeout(1_000) });

function bookkeeper() {
	const log: unknown[] = [];
	return {
		log,
		write: async (written: Outgoing) => log.push(['written', written]),
		answered: async (id: number) => void log.push(['answered', id]),
	};
}

test('a message is written down before it leaves, without the secret, and again when the answer came', async () => {
	const book = bookkeeper();
	const send = wayOut(book, async (url, init) => {
		book.log.push(['sent', url, init?.body]);
		return new Response('{}');
	});
	await send(message, how());
	expect(book.log).toEqual([
		['written', { ...message, headers: { authorization: 'Bearer …', accept: 'application/json' } }],
		['sent', 'https://desk.example/v1/requests', '{"app":"trello"}'],
		['answered', 1],
	]);
});

test('what got no answer is in the ledger all the same', async () => {
	const book = bookkeeper();
	const send = wayOut(book, () => Promise.reject(new TypeError('no network')));
	await expect(send(message, how())).rejects.toThrow(DeskUnreachable);
	expect(book.log).toHaveLength(1);
});

test('what cannot be written down does not leave', async () => {
	let hasLeft = false;
	const full = { write: () => Promise.reject(new Error('no room')), answered: async () => {} };
	const send = wayOut(full, async () => {
		hasLeft = true;
		return new Response();
	});
	await expect(send(message, how())).rejects.toThrow('no room');
	expect(hasLeft).toBe(false);
});
