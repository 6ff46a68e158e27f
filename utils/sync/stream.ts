import { createParser } from 'eventsource-parser';
import { StreamEvent } from '../contracts/review.ts';
import { pause } from '../platform/pause.ts';
import type { Desk } from './desk.ts';
import type { Session } from './session.ts';

const firstPauseMs = 1_000;
const longestPauseMs = 30_000;
/** The desk sends a comment every 15 s; a stream that is silent for longer is dead. */
const silenceMs = 40_000;

/** What happens on the live stream. */
export interface StreamListener {
	/** The stream is open: whatever was missed before can be asked for now. */
	opened(): void;
	said(event: StreamEvent): void;
}

/**
 * Follows the desk's live stream until `signal` aborts, which in a worker is at the latest when the worker dies.
 * Connects again with a growing pause.
 */
export async function follow(
	desk: Pick<Desk, 'stream'>,
	session: Pick<Session, 'withToken'>,
	listener: StreamListener,
	signal: AbortSignal,
): Promise<void> {
	let failures = 0;
	while (!signal.aborted) {
		const silence = new AbortController();
		try {
			const ended = AbortSignal.any([signal, silence.signal]);
			const bytes = await session.withToken((token) => desk.stream(token, ended));
			failures = 0;
			listener.opened();
			await hear(bytes, listener, silence);
		} catch {
			// The desk is down or the line broke: what is in force stays, and the next try comes by itself.
		}
		await pause(Math.min(longestPauseMs, firstPauseMs * 2 ** failures++) * (0.5 + Math.random() / 2), signal);
	}
}

async function hear(
	bytes: ReadableStream<Uint8Array>,
	listener: StreamListener,
	silence: AbortController,
): Promise<void> {
	const decoder = new TextDecoder();
	const parser = createParser({
		onEvent(message) {
			const event = StreamEvent.safeParse(message.event);
			if (event.success) listener.said(event.data);
		},
	});
	let timer: ReturnType<typeof setTimeout> | undefined;
	const listenOn = () => {
		clearTimeout(timer);
		timer = setTimeout(() => silence.abort(), silenceMs);
	};
	listenOn();
	try {
		for await (const chunk of bytes) {
			listenOn();
			parser.feed(decoder.decode(chunk, { stream: true }));
		}
	} finally {
		clearTimeout(timer);
	}
}
