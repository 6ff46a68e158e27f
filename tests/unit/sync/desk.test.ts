import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { ReviewRequest } from '../../../utils/contracts/review.ts';
import { z } from '../../../utils/contracts/zod.ts';
import { type Desk, desk } from '../../../utils/sync/desk.ts';
import { DeskRefusal, DeskUnreachable } from '../../../utils/sync/faults.ts';
import { openWay } from '../support/open-way.ts';

const servers = new Set<Server>();
afterEach(() => {
	for (const server of servers) {
		server.closeAllConnections();
		server.close();
	}
	servers.clear();
});

/** A server at a real address that answers like this. */
async function serve(answer: RequestListener): Promise<string> {
	const server = createServer(answer);
	servers.add(server);
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return `http://127.0.0.1:${address.port}`;
}

async function deskThat(answer: RequestListener, timeoutMs?: number): Promise<Desk> {
	return desk(await serve(answer), openWay, timeoutMs);
}

/** Answers a byte at a time, and is never done. */
const slowly: RequestListener = (_, response) => {
	response.writeHead(200);
	const timer = setInterval(() => response.write('a'), 5);
	response.once('close', () => clearInterval(timer));
};

const me = { method: 'GET', path: '/v1/me', token: 'secret', reply: z.object({ name: z.string() }) } as const;

describe('the head', () => {
	test('is asked for with its ETag, and not sent again while it is the same', async () => {
		const it = await deskThat(({ headers }, response) => {
			if (headers['if-none-match'] === '"7"') response.writeHead(304).end();
			else response.writeHead(200, { etag: '"7"' }).end('a.b.c\n');
		});
		expect(await it.head(null)).toEqual({ changed: true, text: 'a.b.c', etag: '"7"' });
		expect(await it.head('"7"')).toEqual({ changed: false });
	});

	test('without an ETag, as some proxies leave it, is taken all the same', async () => {
		const it = await deskThat((_, response) => response.end('a.b.c'));
		expect(await it.head('"7"')).toEqual({ changed: true, text: 'a.b.c', etag: null });
	});

	test('may come compressed, and from where the desk points: its signature says whose it is', async () => {
		const elsewhere = await serve((_, response) => {
			response.writeHead(200, { 'content-encoding': 'gzip', etag: 'W/"7"' }).end(gzipSync('a.b.c'));
		});
		const it = await deskThat(({ url }, response) => response.writeHead(302, { location: elsewhere + url }).end());
		expect(await it.head(null)).toEqual({ changed: true, text: 'a.b.c', etag: 'W/"7"' });
	});

	test('that comes a byte at a time and never ends is out of reach after a while', async () => {
		const it = await deskThat(slowly, 100);
		await expect(it.head(null)).rejects.toThrow(DeskUnreachable);
		await expect(it.file('a'.repeat(43))).rejects.toThrow(DeskUnreachable);
	});

	test.each([404, 500, 304])('is out of reach behind status %i', async (status) => {
		const it = await deskThat((_, response) => response.writeHead(status).end());
		await expect(it.head(null)).rejects.toThrow(DeskUnreachable);
	});
});

describe('a call', () => {
	test('carries the token, the key and the body, and its answer is parsed', async () => {
		const it = await deskThat(async (request, response) => {
			const { authorization, 'idempotency-key': key } = request.headers;
			const body = (await request.toArray()).join('');
			response.end(JSON.stringify({ name: [request.method, authorization, key, body].join(' ') }));
		});
		const { name } = await it.call({ ...me, method: 'POST', idempotencyKey: 'k', body: { a: 1 } });
		expect(name).toBe('POST Bearer secret k {"a":1}');
	});

	test('that the desk refuses says why, and whether asking again can help', async () => {
		const it = await deskThat((request, response) => {
			response.writeHead(Number(request.url?.slice(1))).end(JSON.stringify({ error: 'No such app.' }));
		});
		const refused = async (status: number) => it.call({ ...me, path: `/${status}` }).catch((error: unknown) => error);
		expect(await refused(422)).toMatchObject({
			name: 'DeskRefusal',
			isFinal: true,
			message: expect.stringContaining('No such app.'),
		});
		for (const status of [401, 408, 429, 500, 503]) expect(await refused(status)).toMatchObject({ isFinal: false });
		expect(await refused(422)).toBeInstanceOf(DeskRefusal);
	});

	test.each([
		['a proxy’s error page', 403, '<html>Forbidden</html>'],
		['a captive portal', 200, '<html>Welcome</html>'],
		['another version’s answer', 200, '{"title":"x"}'],
	])('answered by %s has not reached a desk', async (_, status, body) => {
		const it = await deskThat((__, response) => response.writeHead(status).end(body));
		await expect(it.call(me)).rejects.toThrow(DeskUnreachable);
	});

	test.each([302, 307])('takes its token and its body nowhere else, though it is told to by a %i', async (status) => {
		const heard: string[] = [];
		const elsewhere = await serve((request, response) => {
			heard.push(request.url ?? '');
			response.end('{"name":"portal"}');
		});
		const it = await deskThat((_, response) => response.writeHead(status, { location: `${elsewhere}/login` }).end());
		await expect(it.call({ ...me, method: 'POST', body: { enrolmentKey: 'secret' } })).rejects.toThrow(DeskUnreachable);
		await expect(it.stream('secret', AbortSignal.timeout(5_000))).rejects.toThrow(DeskUnreachable);
		expect(heard).toEqual([]);
	});

	test('that is answered a byte at a time has not reached a desk after a while', async () => {
		const it = await deskThat(slowly, 100);
		await expect(it.call(me)).rejects.toThrow(DeskUnreachable);
	});

	test('whose answer breaks off has not reached a desk', async () => {
		const it = await deskThat((_, response) => {
			response.writeHead(200, { 'content-length': 100 }).write('{"na');
			response.destroy();
		});
		await expect(it.call({ ...me, reply: ReviewRequest })).rejects.toThrow(DeskUnreachable);
	});
});

test('a stream that is no stream has not reached a desk', async () => {
	const it = await deskThat((_, response) => response.end('hello'));
	await expect(it.stream('secret', AbortSignal.timeout(5_000))).rejects.toThrow(DeskUnreachable);
});
