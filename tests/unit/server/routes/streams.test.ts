import { expect, onTestFinished, test } from 'vitest';
import { endSession, startSession } from '../../../../server/admin/sessions.ts';
import { createApp } from '../../../../server/app.ts';
import { listen } from '../../../../server/listen.ts';
import type { DecisionInput } from '../../../../utils/contracts/admin.ts';
import { listenTo } from '../support/listen-to.ts';
import { adminToken, type DeskUnderTest, enrolBrowser, openDesk } from '../support/open-desk.ts';

const ending = { method: 'POST', body: { sentence: 'There is an approved app for this now.' } };

/** Connections take their time where other tests keep the processor busy. */
const slow = 30_000;

const yes = { kind: 'approve', until: null, sentence: 'Yes.' } as const;

async function serve(desk: DeskUnderTest, heartbeatMs = 15_000) {
	const stopping = new AbortController();
	const app = createApp({ ...desk.services, heartbeatMs, stopping: stopping.signal });
	const listener = await listen(app.fetch, 0, '127.0.0.1');
	const stop = async () => {
		stopping.abort();
		await listener.close();
	};
	onTestFinished(stop);
	const openWith = (path: string, headers: Record<string, string>) =>
		listenTo(`http://127.0.0.1:${listener.port}${path}`, headers);
	const open = (path: string, token: string) => openWith(path, { authorization: `Bearer ${token}` });
	return { open, openWith, stop };
}

async function openStream(desk: DeskUnderTest, server: Awaited<ReturnType<typeof serve>>, groups?: string[]) {
	const browser = await enrolBrowser(desk, groups ? { groups } : {});
	const stream = await server.open('/v1/stream', browser.token);
	await stream.hear(':');
	return { browser, stream };
}

test('a decision reaches those whom it concerns, and nobody else', { timeout: slow }, async () => {
	const desk = await openDesk();
	const server = await serve(desk);
	const asker = await openStream(desk, server);
	const fellow = await openStream(desk, server);
	const sales = await openStream(desk, server, ['sales']);
	expect(asker.stream.headers.get('content-type')).toBe('text/event-stream');

	const { id } = await asker.browser.ask();
	await desk.decide(id, { ...yes, scope: 'person' });
	await asker.stream.hear('me {}');
	const second = await asker.browser.ask({ app: 'wetransfer', host: 'wetransfer.com' });
	const forGroup: DecisionInput = { ...yes, scope: 'group', group: 'marketing' };
	await desk.decide(second.id, forGroup);
	await fellow.stream.hear('me {}');
	await desk.asAdmin('/v1/admin/publish', { method: 'POST' });
	await sales.stream.hear('policy {"version":2}');
	expect(sales.stream.events()).toEqual(['policy {"version":2}']);
	expect(fellow.stream.events()[0]).toBe('me {}');
});

test('a grant that IT ends reaches the browser that had it', { timeout: slow }, async () => {
	const desk = await openDesk();
	const server = await serve(desk);
	const { browser, stream } = await openStream(desk, server);
	const { id } = await browser.ask();
	await desk.decide(id, { ...yes, scope: 'person' });
	await stream.hear('me {}');
	const grant = (await browser.me()).grants[0]?.id;
	await desk.asAdmin(`/v1/admin/grants/${grant}/end`, ending);
	await stream.hear('me {}', 2);
});

test('a publish reaches a hundred browsers', { timeout: slow }, async () => {
	const desk = await openDesk();
	const server = await serve(desk);
	const streams = await Promise.all(Array.from({ length: 100 }, () => openStream(desk, server)));
	await desk.asAdmin('/v1/admin/publish', { method: 'POST' });
	await Promise.all(streams.map(({ stream }) => stream.hear('policy {"version":2}')));
});

test('the console hears of requests, of the draft and of new versions', { timeout: slow }, async () => {
	const desk = await openDesk();
	const server = await serve(desk);
	const stream = await server.open('/v1/admin/stream', adminToken);
	await stream.hear(':');
	await (await enrolBrowser(desk)).ask();
	await stream.hear('queue {}');
	await desk.asAdmin('/v1/admin/apps/trello', { method: 'PATCH', body: { standing: 'tolerated' } });
	await stream.hear('policy {"revision":2}');
	await desk.asAdmin('/v1/admin/publish', { method: 'POST' });
	await stream.hear('policy {"version":2}');
});

test('the console hears nothing more once its session is over', { timeout: slow }, async () => {
	const desk = await openDesk();
	const server = await serve(desk);
	const token = await startSession(desk.services.db, desk.clock.now);
	const stream = await server.openWith('/v1/admin/stream', { cookie: `signpost_session=${token}` });
	const browser = await enrolBrowser(desk);
	await stream.hear(':');
	await browser.ask();
	await stream.hear('queue {}');
	await endSession(desk.services.db, token);
	await browser.ask({ app: 'wetransfer', host: 'wetransfer.com' });
	await stream.ended;
	expect(stream.events()).toEqual(['queue {}']);
});

test('a stream that is quiet shows that it lives', { timeout: slow }, async () => {
	const desk = await openDesk();
	const { stream } = await openStream(desk, await serve(desk, 10));
	await stream.hear(':', 4);
	expect(stream.events()).toEqual([]);
});

test('who leaves is forgotten, and who stays is told when the desk stops', { timeout: slow }, async () => {
	const desk = await openDesk();
	let listeners = 0;
	const { hub } = desk.services;
	const { promise: forgotten, resolve } = Promise.withResolvers<void>();
	const counted = {
		...desk,
		services: {
			...desk.services,
			hub: {
				announce: hub.announce,
				subscribe(listener: Parameters<typeof hub.subscribe>[0], signal: AbortSignal) {
					listeners += 1;
					signal.addEventListener('abort', () => {
						listeners -= 1;
						resolve();
					});
					hub.subscribe(listener, signal);
				},
			},
		},
	};
	const server = await serve(counted);
	const leaver = await openStream(desk, server);
	const stayer = await openStream(desk, server);
	expect(listeners).toBe(2);
	leaver.stream.leave();
	await forgotten;
	expect(listeners).toBe(1);
	await server.stop();
	await stayer.stream.ended;
	expect(listeners).toBe(0);
});
