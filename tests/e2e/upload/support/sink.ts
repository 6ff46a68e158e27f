import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { extname, join } from 'node:path';
import { makeCertificate } from '../../../../scripts/stage/certificate.ts';
import { TusServer } from './tus.ts';

/** One file that arrived at the server. */
export interface Arrived {
	name: string;
	size: number;
	sha256: string;
}

/** A server for every hostname: serves the pages of these tests, and writes down each file that reaches it. */
export interface Sink {
	port: number;
	/** Pin of its certificate, as Chromium wants it. */
	pin: string;
	/** Every file that arrived since the last time, in order, and forgets them. */
	take(): Arrived[];
	/** Method and path of every request so far that was more than a question. */
	readonly sends: readonly string[];
	/** Answers nothing that is asked of this host until what is returned is called. */
	keepWaiting(host: string): () => void;
	close(): void;
}

const pages = join(import.meta.dirname, '..', 'pages');
const types: Record<string, string> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.png': 'image/png',
};
/** Where browsers ask for news of themselves; here, every name leads to this server. */
const ownHosts = /(^|\.)(google|googleapis|gvt1|mozilla)\.\w+(:\d+)?$/;
/** What is said after a file arrived, by type; an editor wants to hear where the picture is now. */
const thanks: Record<string, string> = { 'application/json': JSON.stringify({ location: '/thanks.png' }) };

/** The files of a `multipart/form-data` body. */
function filesIn(body: Buffer, boundary: string): Arrived[] {
	const parts = body.toString('latin1').split(`--${boundary}`);
	return parts.flatMap((part) => {
		const end = part.indexOf('\r\n\r\n');
		const name = /filename="([^"]*)"/.exec(part.slice(0, end))?.[1];
		if (end === -1 || name === undefined) return [];
		const bytes = Buffer.from(part.slice(end + 4, -2), 'latin1');
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		return [{ name: Buffer.from(name, 'latin1').toString('utf8'), size: bytes.length, sha256 }];
	});
}

/** @param more further files to serve, by path */
export async function startSink(more: ReadonlyMap<string, string> = new Map()): Promise<Sink> {
	const { key, cert, pin } = await makeCertificate();
	const arrived: Arrived[] = [];
	const tus = new TusServer((file) => arrived.push(file));
	const sends: string[] = [];
	const waiting = new Map<string, Promise<void>>();
	const server: Server = createServer({ key, cert }, (request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'https://host.invalid');
		response.setHeader('access-control-allow-origin', '*');
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.once('end', async () => {
			await waiting.get(request.headers.host ?? '');
			const body = Buffer.concat(chunks);
			const isBrowsersOwn = ownHosts.test(request.headers.host ?? '');
			if (request.method !== 'GET' && !isBrowsersOwn) sends.push(`${request.method} ${pathname}`);
			if (pathname.startsWith('/tus')) return tus.answer(request, pathname, body, response);
			const boundary = /boundary=(.+)$/.exec(request.headers['content-type'] ?? '')?.[1];
			if (boundary !== undefined) arrived.push(...filesIn(body, boundary));
			if (request.method !== 'GET') {
				const type = types[extname(pathname)] ?? 'text/html';
				return response.writeHead(200, { 'content-type': type }).end(thanks[type] ?? 'thanks');
			}
			try {
				const file = more.get(pathname) ?? join(pages, pathname);
				response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
				response.end(readFileSync(file));
			} catch {
				response.writeHead(404).end();
			}
		});
	});
	const { promise, resolve } = Promise.withResolvers<void>();
	server.listen(0, '127.0.0.1', resolve);
	await promise;
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the sink has no port');
	return {
		port: address.port,
		pin,
		take: () => arrived.splice(0),
		sends,
		keepWaiting(host) {
			const { promise, resolve } = Promise.withResolvers<void>();
			waiting.set(host, promise);
			return resolve;
		},
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}
