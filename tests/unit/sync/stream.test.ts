import { expect, test } from 'vitest';
import { follow } from '../../../utils/sync/stream.ts';

/** A desk whose stream says these pieces and ends; later streams say nothing. */
function deskThatSays(pieces: string[]) {
	const streams: string[] = [];
	const bytes = (parts: string[]) =>
		new ReadableStream<Uint8Array>({
			start(controller) {
				for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
				controller.close();
			},
		});
	return {
		streams,
		stream: async (token: string) => {
			streams.push(token);
			return bytes(streams.length === 1 ? pieces : []);
		},
	};
}

const session = { withToken: <T>(call: (token: string) => Promise<T>) => call('secret') };

test('says what it hears, in whatever pieces it comes, and connects again when the line ends', async () => {
	const desk = deskThatSays([
		': here\n\nevent: pol',
		'icy\ndata: {"version":2}\n\nevent: gossip\ndata: {}\n\n',
		'event: me\ndata: {}\n\n',
	]);
	const life = new AbortController();
	const heard: string[] = [];
	const listener = {
		opened() {
			heard.push('opened');
			if (desk.streams.length === 2) life.abort();
		},
		said: (event: string) => void heard.push(event),
	};
	await follow(desk, session, listener, life.signal);
	expect(heard).toEqual(['opened', 'policy', 'me', 'opened']);
	expect(desk.streams).toEqual(['secret', 'secret']);
});

test('ends when it is told to, also in the pause between two tries', async () => {
	const life = new AbortController();
	const down = {
		stream: () => {
			setTimeout(() => life.abort());
			return Promise.reject(new Error('down'));
		},
	};
	await follow(down, session, { opened: () => undefined, said: () => undefined }, life.signal);
	expect(life.signal.aborted).toBe(true);
});
