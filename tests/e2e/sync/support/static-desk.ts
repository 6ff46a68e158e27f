import { once } from 'node:events';
import { createServer } from 'node:http';
import { packsOf } from '../../../../server/publish/packs.ts';
import { portOf } from '../../../bench/core/port.ts';
import { newKey } from '../../../unit/support/publisher.ts';
import { publishVersion, type SourceOf, smallSource, type Version } from './versions.ts';

/** A web server that carries a policy and knows nothing of people. */
export interface StaticDesk extends AsyncDisposable {
	port: number;
	policyKey: string;
	/** While it is not, every request breaks off. */
	isUp: boolean;
	/** All versions so far, by the digest of their head. */
	versions: ReadonlyMap<string, Version>;
	/** Publishes the next version. */
	publish(): Promise<Version>;
	/** From now on an answer waits for what `listener` returns, called with the same. */
	onAsked(listener: (what: string) => Promise<void> | undefined): void;
	/** From now on `listener` is called after each answer, with `head`, the file's hash, or `pack` and that of its block. */
	onAnswered(listener: (what: string) => void): void;
}

/** The head, the hash or the pack that a path asks for. */
function asked(path: string): string | undefined {
	const [, head, hash, block] = /^\/v1\/policy\/(?:(head)|shards\/([\w-]+)|packs\/([\w-]+))$/.exec(path) ?? [];
	return head ?? hash ?? (block && `pack ${block}`);
}

export async function startStaticDesk(sourceOf: SourceOf = smallSource): Promise<StaticDesk> {
	const key = await newKey();
	const versions = new Map<string, Version>();
	const bodies = new Map<string, { body: string; etag: string }>();
	let answered: (what: string) => void = () => undefined;
	let mayAnswer: (what: string) => Promise<void> | undefined = () => undefined;

	const server = createServer(async (request, response) => {
		if (!desk.isUp) return void request.socket.destroy();
		const what = asked(request.url ?? '');
		const found = what === undefined ? undefined : bodies.get(what);
		if (what === undefined || found === undefined) return void response.writeHead(404).end();
		await mayAnswer(what);
		response.once('finish', () => answered(what));
		const { body, etag } = found;
		if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
		response.writeHead(200, { etag }).end(body);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const desk: StaticDesk = {
		port: portOf(server),
		policyKey: key.publicKey,
		isUp: true,
		versions,
		async publish() {
			const next = await publishVersion(versions.size + 1, key, sourceOf);
			const { settings, blocks, shards } = next.compiled;
			for (const { hash, body } of [settings, ...blocks, ...shards]) bodies.set(hash, { body, etag: `"${hash}"` });
			for (const { hash, body } of packsOf(next.compiled)) bodies.set(`pack ${hash}`, { body, etag: `"${hash}"` });
			bodies.set('head', { body: next.head, etag: `"${next.digest}"` });
			versions.set(next.digest, next);
			return next;
		},
		onAsked(listener) {
			mayAnswer = listener;
		},
		onAnswered(listener) {
			answered = listener;
		},
		async [Symbol.asyncDispose]() {
			server.close();
			server.closeAllConnections();
		},
	};
	return desk;
}
