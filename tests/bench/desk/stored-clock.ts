import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { portOf } from '../core/port.ts';

/** Stands in front of the desk and notes when it confirmed a review request. */
export interface StoredClock extends AsyncDisposable {
	port: number;
	/** Where the desk listens; set before the first request. */
	deskPort: number;
	/** `performance.now()` at the next `201` to `POST /v1/requests`: the desk confirms after its transaction ended. */
	next(): Promise<number>;
}

function isStored(incoming: IncomingMessage, reply: IncomingMessage): boolean {
	return incoming.method === 'POST' && incoming.url === '/v1/requests' && reply.statusCode === 201;
}

/** Starts the proxy on a free port of 127.0.0.1. */
export async function startStoredClock(): Promise<StoredClock> {
	const waiting: ((at: number) => void)[] = [];
	const forward = (incoming: IncomingMessage, outgoing: ServerResponse) => {
		const { method, url, headers } = incoming;
		const onward = request({ host: '127.0.0.1', port: clock.deskPort, method, path: url, headers }, (reply) => {
			if (isStored(incoming, reply)) waiting.shift()?.(performance.now());
			outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
			reply.pipe(outgoing);
		});
		onward.on('error', () => outgoing.destroy());
		outgoing.on('close', () => onward.destroy());
		incoming.pipe(onward);
	};
	const server = createServer(forward).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const clock: StoredClock = {
		port: portOf(server),
		deskPort: 0,
		next: () => new Promise((resolve) => waiting.push(resolve)),
		async [Symbol.asyncDispose]() {
			server.close();
			server.closeAllConnections();
		},
	};
	return clock;
}
