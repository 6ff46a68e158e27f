import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { portOf } from '../core/port.ts';

/** Stands in front of the desk and knows whether a browser follows its live stream. */
export interface StreamWatch extends AsyncDisposable {
	port: number;
	/** Where the desk listens; set before the first request. */
	deskPort: number;
	/** Resolves as soon as a stream is open, at once if one is. */
	open(): Promise<void>;
}

/** Starts the proxy on a free port of 127.0.0.1. */
export async function startStreamWatch(): Promise<StreamWatch> {
	let streams = 0;
	let waiting: (() => void)[] = [];

	function opened(): void {
		streams += 1;
		for (const resolve of waiting) resolve();
		waiting = [];
	}

	const server = createServer((incoming, outgoing) => {
		const { method, url, headers } = incoming;
		const onward = request({ host: '127.0.0.1', port: watch.deskPort, method, path: url, headers }, (reply) => {
			outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
			reply.pipe(outgoing);
			if (url !== '/v1/stream' || reply.statusCode !== 200) return;
			opened();
			reply.once('close', () => {
				streams -= 1;
			});
		});
		onward.on('error', () => outgoing.destroy());
		outgoing.on('close', () => onward.destroy());
		incoming.pipe(onward);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const watch: StreamWatch = {
		port: portOf(server),
		deskPort: 0,
		open: () => (streams > 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
		async [Symbol.asyncDispose]() {
			server.close();
			server.closeAllConnections();
		},
	};
	return watch;
}
