import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer, type Server, type Socket } from 'node:net';
import { makeCertificate } from './certificate.ts';
import { nameFromHost, type Vendor, vendorPage } from './vendor-page.ts';

/** One request that a page made. */
interface Visit {
	host: string;
	path: string;
	method: string;
}

/** A page of a test's own, instead of a stand-in. */
export interface OwnPage {
	html: string;
	headers?: Readonly<Record<string, string>>;
	/** What the server waits for before it answers at all. */
	answer?: Promise<void>;
	/** What the server waits for before it sends more than the headers. */
	body?: Promise<void>;
}

/** The page at a host and path, `null` where the stand-in is meant. */
export type OwnPages = (host: string, path: string) => OwnPage | null;

/** Stand-ins for every vendor: one port of this machine that answers any hostname over TLS. */
export interface Sites {
	port: number;
	/** Pin of the certificate, see `makeCertificate`. */
	pin: string;
	/** Every request so far, oldest first. */
	visits: readonly Visit[];
	close(): Promise<void>;
}

const tlsHandshake = 0x16;

function hostOf(request: IncomingMessage): string {
	return (request.headers.host ?? 'unknown.invalid').replace(/:\d+$/, '');
}

function respond(
	request: IncomingMessage,
	response: ServerResponse,
	vendor: Vendor,
	path: string,
	own: OwnPage | null,
) {
	request.resume().once('end', async () => {
		if (own) {
			await own.answer;
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...own.headers }).flushHeaders();
			await own.body;
			response.end(own.html);
			return;
		}
		if (path === '/favicon.ico') return response.writeHead(204).end();
		if (request.method === 'POST') return response.writeHead(303, { location: '/' }).end();
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
		response.end(vendorPage(hostOf(request), path, vendor));
	});
}

/** Plain HTTP and TLS on one port, as browsers are sent here for both: the first byte tells which it is. */
function eitherProtocol(plain: { emit(event: 'connection', socket: Socket): boolean }, tls: typeof plain): Server {
	return createServer((socket) => {
		socket.on('error', () => socket.destroy());
		socket.once('readable', () => {
			const first: Buffer | null = socket.read(1);
			if (first === null) return socket.destroy();
			socket.unshift(first);
			(first[0] === tlsHandshake ? tls : plain).emit('connection', socket);
		});
	});
}

/**
 * Starts the stand-in sites on a free port of 127.0.0.1.
 *
 * @param ownPages pages that are not stand-ins
 * @param describe what is known of the vendor behind a host; without it the name is read off the host
 */
export async function startSites(
	describe: (host: string) => Vendor | null = () => null,
	ownPages: OwnPages = () => null,
): Promise<Sites> {
	const { key, cert, pin } = await makeCertificate();
	const visits: Visit[] = [];
	const tls = createHttpsServer({ key, cert }, (request, response) => {
		const host = hostOf(request);
		const path = new URL(request.url ?? '/', 'https://host.invalid').pathname;
		visits.push({ host, path, method: request.method ?? 'GET' });
		const vendor = describe(host) ?? { name: nameFromHost(host), job: 'your daily work' };
		respond(request, response, vendor, path, ownPages(host, path));
	});
	const plain = createHttpServer((request, response) => {
		response.writeHead(301, { location: `https://${hostOf(request)}${request.url ?? '/'}` }).end();
	});
	const sockets = new Set<Socket>();
	const server = eitherProtocol(plain, tls).on('connection', (socket) => {
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
	});
	const { promise: listening, resolve, reject } = Promise.withResolvers<void>();
	server.once('error', reject).listen(0, '127.0.0.1', resolve);
	await listening;
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the stand-in sites have no port');
	return {
		port: address.port,
		pin,
		visits,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				for (const socket of sockets) socket.destroy();
			}),
	};
}
