import { connect } from 'node:net';

const patience = 3000;

/** Whether a vendor can be reached from here: its name resolves, and its HTTPS port answers. */
export async function isInternetThere(host = 'trello.com'): Promise<boolean> {
	const { promise, resolve } = Promise.withResolvers<boolean>();
	const socket = connect({ host, port: 443, timeout: patience });
	socket.once('connect', () => resolve(true));
	socket.once('timeout', () => resolve(false));
	socket.once('error', () => resolve(false));
	return promise.finally(() => socket.destroy());
}
