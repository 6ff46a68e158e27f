import type { Server } from 'node:http';
import { createAdaptorServer, type ServerType } from '@hono/node-server';

const graceMs = 2_000;
const tidyMs = 20;

/** The port that was asked for belongs to another process. */
export class PortTakenError extends Error {
	readonly port: number;

	constructor(port: number) {
		super(`Port ${port} is taken by another process`);
		this.name = 'PortTakenError';
		this.port = port;
	}
}

export interface Listener {
	/** The port in use, also where 0 was asked for. */
	port: number;
	/** Takes no new connection, lets answers under way finish for 2 s, and closes the rest. */
	close(): Promise<void>;
}

function isHttp(server: ServerType): server is Server {
	return 'closeAllConnections' in server;
}

/** Serves an app. Throws a `PortTakenError`, or what else the system says against it. */
export async function listen(
	fetch: (request: Request) => Response | Promise<Response>,
	port: number,
	host: string,
): Promise<Listener> {
	const server = createAdaptorServer({ fetch });
	if (!isHttp(server)) throw new TypeError('the desk speaks HTTP/1.1');
	const { promise, resolve, reject } = Promise.withResolvers<void>();
	server.once('error', reject);
	server.listen(port, host, resolve);
	try {
		await promise;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw new PortTakenError(port);
		throw error;
	}
	const address = server.address();
	return {
		port: typeof address === 'object' && address !== null ? address.port : port,
		async close() {
			const closed = new Promise<void>((done) => server.close(() => done()));
			// A stream that has just ended leaves its connection open for more (keep-alive), and no event says so.
			const tidy = setInterval(() => server.closeIdleConnections(), tidyMs);
			const impatience = setTimeout(() => server.closeAllConnections(), graceMs);
			await closed;
			clearInterval(tidy);
			clearTimeout(impatience);
		},
	};
}
