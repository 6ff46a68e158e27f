import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { portOf } from '../../../bench/core/port.ts';

/** What is between the browser and a desk, byte by byte. */
export interface WeakNetwork extends AsyncDisposable {
	url: string;
	/** Lets so many more bytes through to the browser, then ends every connection in the middle and takes no other. */
	cutAfter(bytes: number): void;
	/** Takes connections again. Returns how many bytes came through since `cutAfter`. */
	mend(): number;
}

/** Starts it on a free port, in front of a desk that listens on `deskPort`. */
export async function startWeakNetwork(deskPort: number): Promise<WeakNetwork> {
	const sockets = new Set<Socket>();
	let left = Number.POSITIVE_INFINITY;
	let through = 0;

	function keep(socket: Socket): Socket {
		sockets.add(socket);
		return socket.on('error', () => socket.destroy()).once('close', () => sockets.delete(socket));
	}

	function cut(): void {
		for (const socket of sockets) socket.destroy();
	}

	const server = createServer((browser) => {
		if (left <= 0) return void browser.destroy();
		keep(browser);
		const desk = keep(connect(deskPort, '127.0.0.1'));
		browser.once('close', () => desk.destroy());
		desk.once('close', () => browser.destroy());
		browser.pipe(desk);
		desk.on('data', (chunk: Buffer) => {
			const part = chunk.subarray(0, Math.max(0, left));
			left -= part.length;
			through += part.length;
			browser.write(part, () => {
				if (left <= 0) cut();
			});
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${portOf(server)}`,
		cutAfter(bytes) {
			left = bytes;
			through = 0;
			if (left <= 0) cut();
		},
		mend() {
			left = Number.POSITIVE_INFINITY;
			return through;
		},
		async [Symbol.asyncDispose]() {
			server.close();
			cut();
		},
	};
}
