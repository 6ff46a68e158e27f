import type { Context } from 'hono';
import { type SSEMessage, streamSSE } from 'hono/streaming';
import type { Announcement, Hub } from '../events/hub.ts';

/** An event on the wire. Its data is JSON and a hint alone: whoever hears it asks for what is new. */
export interface Hint extends SSEMessage {
	event: string;
	data: string;
}

export interface EventStreamOptions {
	hub: Hub;
	/** What this client is told of an announcement; `null` for nothing. */
	hintOf: (announcement: Announcement) => Hint | null;
	/** Ends the stream: the desk stops. */
	signal: AbortSignal;
	/** Whether this client may still listen; asked before anything is said. */
	mayListen?: () => Promise<boolean>;
	heartbeatMs: number;
}

/**
 * Streams hints to one client until it goes, may not listen any more or the desk stops, with a comment as heartbeat. A
 * client that reads slowly gets the newest hint of each event once it reads again, so that nothing piles up here.
 */
export function eventStream(
	context: Context,
	{ hub, hintOf, signal, mayListen = async () => true, heartbeatMs }: EventStreamOptions,
): Response {
	context.header('x-accel-buffering', 'no');
	return streamSSE(context, async (stream) => {
		const gone = new AbortController();
		stream.onAbort(() => gone.abort());
		const ended = AbortSignal.any([signal, gone.signal]);
		const waiting = new Map<string, Hint>();
		let awake = Promise.withResolvers<void>();
		hub.subscribe((announcement) => {
			const hint = hintOf(announcement);
			if (hint === null) return;
			waiting.set(hint.event, hint);
			awake.resolve();
		}, ended);
		ended.addEventListener('abort', () => awake.resolve(), { once: true });
		const heartbeat = setInterval(() => awake.resolve(), heartbeatMs);
		try {
			await stream.write(': here\n\n');
			while (!ended.aborted) {
				await awake.promise;
				awake = Promise.withResolvers();
				const hints = [...waiting.values()];
				waiting.clear();
				if (ended.aborted || !(await mayListen())) break;
				if (hints.length === 0) await stream.write(': still here\n\n');
				for (const hint of hints) await stream.writeSSE(hint);
			}
		} finally {
			clearInterval(heartbeat);
			gone.abort();
		}
	});
}
