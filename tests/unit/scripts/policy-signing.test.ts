import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { decodeJwt } from 'jose';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { policyItem } from '../../../utils/platform/items.ts';
import { localStore } from '../../../utils/platform/local-store.ts';
import { desk as deskOver } from '../../../utils/sync/desk.ts';
import { keyring } from '../../../utils/sync/keyring.ts';
import { syncOnce } from '../../../utils/sync/sync.ts';
import { adminToken, openDesk } from '../server/support/open-desk.ts';
import { smallPolicy } from '../server/support/small-policy.ts';
import { memoryArea } from '../support/memory-area.ts';
import { memoryVault } from '../support/memory-vault.ts';
import { openWay } from '../support/open-way.ts';

const script = fileURLToPath(new URL('../../../scripts/policy.ts', import.meta.url));
const slow = { timeout: 120_000 };
let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'signpost-signing-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

const at = (name: string) => join(folder, name);

async function policy(...args: string[]): Promise<{ code: number; out: string }> {
	const { promise, resolve } = Promise.withResolvers<{ code: number; out: string }>();
	const env = { PATH: process.env.PATH, SIGNPOST_ADMIN_TOKEN: adminToken };
	const child = execFile(process.execPath, [script, ...args], { env }, (_, stdout, stderr) => {
		resolve({ code: child.exitCode ?? -1, out: stdout + stderr });
	});
	return promise;
}

async function newKey(name: string): Promise<string> {
	const { out } = await policy('keys', 'new', at(name));
	return /Public key +(\S+)/.exec(out)?.[1] ?? '';
}

async function fileWith(change: Partial<PolicySource>): Promise<string> {
	await writeFile(at('policy.json'), JSON.stringify({ ...smallPolicy(), ...change }));
	return at('policy.json');
}

function sign(file: string, key: string, version: number, ...more: string[]) {
	const out = at(`bundle-${version}.json`);
	return policy('sign', file, '--key', at(key), '--version', String(version), '--out', out, ...more);
}

type Fetch = (request: Request) => Response | Promise<Response>;

async function serve(fetcher: Fetch): Promise<string> {
	const server = createServer(getRequestListener(fetcher));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const { port } = server.address() as AddressInfo;
	return `http://127.0.0.1:${port}`;
}

/** Any web server, with a folder. */
function files(root: string): Fetch {
	return async ({ url }) => {
		const body = await readFile(join(root, new URL(url).pathname)).catch(() => null);
		return body === null ? new Response('nothing here', { status: 404 }) : new Response(new Uint8Array(body));
	};
}

/** The version that a browser with one pinned key gets from there. */
async function versionFrom(url: string, pinned: string): Promise<number | undefined> {
	const keys = keyring(memoryVault(), { realm: url, pinned: true, keys: async () => [pinned] });
	const store = localStore(memoryArea());
	await syncOnce({ desk: deskOver(url, openWay), keys, realm: url }, store, Date.now);
	return (await store.read([policyItem])).get(policyItem)?.version;
}

test(
	'a desk without the private key publishes what was signed elsewhere, and any web server can carry it',
	slow,
	async () => {
		const pinned = await newKey('first.jwk');
		expect((await stat(at('first.jwk'))).mode & 0o777).toBe(0o600);
		const desk = await openDesk({ offlineKeys: [pinned] });
		desk.clock.now = new Date();
		const url = await serve(desk.app.fetch);
		expect(await versionFrom(url, pinned)).toBeUndefined();
		expect(await readdir(desk.folder)).not.toContain('signing-key.json');

		const file = await fileWith({ promise: { hours: 2 } });
		expect(await sign(file, 'first.jwk', 3)).toMatchObject({ code: 0 });
		expect(await policy('push', at('bundle-3.json'), '--desk', url)).toEqual({
			code: 0,
			out: expect.stringContaining('Version 3 is in force since'),
		});
		expect(await versionFrom(url, pinned)).toBe(3);
		const draft = await (await desk.asAdmin('/v1/admin/draft')).json();
		expect(draft).toMatchObject({ source: { promise: { hours: 2 } } });

		expect(await policy('push', at('bundle-3.json'), '--desk', url)).toEqual({
			code: 2,
			out: expect.stringContaining('head.version: expected 4 or more'),
		});

		const next = await newKey('second.jwk');
		await sign(file, 'first.jwk', 4, '--trust', next);
		expect((await policy('export-static', at('www'), at('bundle-4.json'))).code).toBe(0);
		await sign(file, 'second.jwk', 5);
		expect((await policy('export-static', at('www'), at('bundle-5.json'))).code).toBe(0);
		const host = await serve(files(at('www')));
		expect(await versionFrom(host, next)).toBe(5);
		expect(await versionFrom(host, pinned)).toBe(5);

		for (const version of [4, 5]) await policy('push', at(`bundle-${version}.json`), '--desk', url);
		expect(await versionFrom(url, pinned)).toBe(5);
		expect((await policy('export-static', at('copy'), '--desk', url)).code).toBe(0);
		expect(await versionFrom(await serve(files(at('copy'))), pinned)).toBe(5);
		expect(await policy('keys', 'list', '--desk', url)).toEqual({
			code: 0,
			out: expect.stringMatching(/^Policies are signed elsewhere\.\nsigns .*\ntrusted /),
		});
	},
);

test('a key file stays as it is, and a policy with a fault is never signed', slow, async () => {
	await newKey('key.jwk');
	const before = await readFile(at('key.jwk'), 'utf8');
	expect(await policy('keys', 'new', at('key.jwk'))).toMatchObject({ code: 3 });
	expect(await readFile(at('key.jwk'), 'utf8')).toBe(before);
	const faulty = await fileWith({ categories: [] });
	expect(await sign(faulty, 'key.jwk', 1)).toEqual({
		code: 2,
		out: expect.stringContaining('apps[0].category: expected'),
	});
	expect(await sign(await fileWith({}), 'nowhere.jwk', 1)).toMatchObject({ code: 3 });
	expect(await readdir(folder)).toEqual(expect.not.arrayContaining(['bundle-1.json']));
});

test('a key that begins with a dash is a key, and no option', slow, async () => {
	let dashed: string;
	do {
		dashed = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x ?? '';
	} while (!dashed.startsWith('-'));
	await newKey('first.jwk');
	const file = await fileWith({});
	expect(await sign(file, 'first.jwk', 1, '--trust', dashed)).toMatchObject({ code: 0 });
	const { head } = JSON.parse(await readFile(at('bundle-1.json'), 'utf8'));
	expect(decodeJwt(head).keys).toContain(dashed);
	const desk = await openDesk();
	const url = await serve(desk.app.fetch);
	expect((await policy('keys', 'retire', dashed, '--desk', url)).out).toContain('This desk has no key');
});
