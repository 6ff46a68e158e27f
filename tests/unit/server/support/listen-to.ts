import { createParser } from 'eventsource-parser';
import { onTestFinished } from 'vitest';

/** A stream of the desk as a client hears it: its events by name, and its heartbeats as `:`. */
export async function listenTo(url: string, headers: Record<string, string>) {
	const leaving = new AbortController();
	onTestFinished(() => leaving.abort());
	const response = await fetch(url, { headers, signal: leaving.signal });
	if (!response.ok || response.body === null) throw new Error(`${response.status} ${await response.text()}`);
	const heard: string[] = [];
	const waiting = new Set<() => void>();
	const note = (what: string) => {
		heard.push(what);
		for (const look of waiting) look();
	};
	const parser = createParser({
		onEvent: ({ event = '', data }) => note(`${event} ${data}`),
		onComment: () => note(':'),
	});
	const body = response.body.pipeThrough(new TextDecoderStream());
	const ended = (async () => {
		for await (const text of body) parser.feed(text);
	})();
	ended.catch(() => {});

	return {
		headers: response.headers,
		/** Resolves once the server has ended the stream. */
		ended,
		leave: () => leaving.abort(),
		/** Everything heard so far but heartbeats. */
		events: () => heard.filter((what) => what !== ':'),
		/** Resolves once `wanted` was heard, `times` times in all. */
		hear(wanted: string, times = 1): Promise<void> {
			return new Promise((resolve) => {
				const look = () => {
					if (heard.filter((what) => what === wanted).length < times) return;
					waiting.delete(look);
					resolve();
				};
				waiting.add(look);
				look();
			});
		},
	};
}
