import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { portOf } from '../core/port.ts';

/** Any web server: carries published files, knows nothing of people. */
export interface StaticHost extends AsyncDisposable {
	url: string;
	/** The folder that is served from now on, see `PublishedFiles`. */
	folder: string;
	/** Bytes of all bodies that went out; settable, to count from there. */
	bytes: number;
}

const types: Readonly<Record<string, string>> = {
	head: 'application/jose',
	shards: 'application/json',
	packs: 'text/plain',
};

/** Starts the host on a free port of 127.0.0.1. */
export async function startStaticHost(folder: string): Promise<StaticHost> {
	const server = createServer(async (request, response) => {
		const path = /^\/v1\/policy\/(head|(?:shards|packs)\/[\w-]+)$/.exec(request.url ?? '')?.[1];
		const body = path === undefined ? null : await readFile(join(host.folder, path)).catch(() => null);
		if (path === undefined || body === null) return response.writeHead(404).end();
		const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
		if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
		host.bytes += body.length;
		response.writeHead(200, { 'content-type': types[path.split('/')[0] ?? ''], etag });
		return response.end(body);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const host: StaticHost = {
		url: `http://127.0.0.1:${portOf(server)}`,
		folder,
		bytes: 0,
		async [Symbol.asyncDispose]() {
			server.close();
			server.closeAllConnections();
		},
	};
	return host;
}
