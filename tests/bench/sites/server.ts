import { once } from 'node:events';
import { createServer } from 'node:https';
import { makeCertificate } from '../../../scripts/stage/certificate.ts';
import { portOf } from '../core/port.ts';
import { resources } from './pages.ts';

/** A server that answers for every hostname with the same pages. */
export interface Sites extends AsyncDisposable {
	port: number;
}

/** Starts the pages on a free port of 127.0.0.1, over TLS as real sites are. */
export async function serveSites(): Promise<Sites> {
	const { key, cert } = await makeCertificate();
	const server = createServer({ key, cert, keepAliveTimeout: 600_000 }, (request, response) => {
		const resource = resources.get(new URL(request.url ?? '/', 'https://bench.example').pathname);
		response.writeHead(resource ? 200 : 404, {
			'content-type': `${resource?.type ?? 'text/plain'}; charset=utf-8`,
			'cache-control': 'no-store',
		});
		response.end(resource?.body);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		port: portOf(server),
		async [Symbol.asyncDispose]() {
			server.close();
			server.closeAllConnections();
		},
	};
}
