import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { adminToken, openDesk } from '../server/support/open-desk.ts';
import { smallPolicy } from '../server/support/small-policy.ts';

const script = fileURLToPath(new URL('../../../scripts/policy.ts', import.meta.url));

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'signpost-policy-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

async function fileWith(content: unknown): Promise<string> {
	const file = join(folder, 'policy.json');
	await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
	return file;
}

function policy(args: string[], token = adminToken): Promise<{ code: number; out: string }> {
	return new Promise((resolve) => {
		const env = { PATH: process.env.PATH, SIGNPOST_ADMIN_TOKEN: token };
		const child = execFile(process.execPath, [script, ...args], { env }, (_, stdout, stderr) => {
			resolve({ code: child.exitCode ?? -1, out: stdout + stderr });
		});
	});
}

/** A desk with its database, behind a port. */
async function deskAtPort() {
	const desk = await openDesk();
	const server = createServer(getRequestListener(desk.app.fetch));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const { port } = server.address() as AddressInfo;
	return { desk, url: `http://127.0.0.1:${port}` };
}

function withTrello(change: Partial<PolicySource['apps'][number]>): PolicySource {
	const source = smallPolicy();
	return { ...source, apps: source.apps.map((app) => (app.id === 'trello' ? { ...app, ...change } : app)) };
}

describe('check', { timeout: 60_000 }, () => {
	test('asks no desk, and is fine with what is only odd', async () => {
		const file = await fileWith(smallPolicy());
		const { code, out } = await policy(['check', file], '');
		expect(out).toContain('warning: apps[1].goodFor: expected a few words on what it is good for');
		expect(out).toMatch(/0 faults, \d+ warnings?\n$/);
		expect(code).toBe(0);
		expect((await policy(['check', file, '--strict'])).code).toBe(1);
	});

	test('names each fault with its place', async () => {
		const { code, out } = await policy(['check', await fileWith(withTrello({ hosts: ['co.uk'], category: 'gone' }))]);
		expect(out).toContain('apps[0].category: expected a category of this policy, one of boards, files, found "gone"\n');
		expect(out).toMatch(/^apps\[0\]\.hosts\[0\]: expected a host below it, .*, found "co.uk"$/m);
		expect(code).toBe(2);
	});

	test('refuses what does not parse', async () => {
		expect(await policy(['check', await fileWith('{"format":')])).toMatchObject({ code: 2 });
		const { code, out } = await policy(['check', await fileWith({ ...smallPolicy(), format: 2 })]);
		expect(out).toContain('format: expected 1, found 2\n');
		expect(code).toBe(2);
	});
});

test('pull writes the draft at the desk into a new file, which is fine as it is, and overwrites none', {
	timeout: 60_000,
}, async () => {
	const { desk, url } = await deskAtPort();
	await desk.asAdmin('/v1/admin/apps/trello', { method: 'PATCH', body: { standing: 'tolerated' } });
	const file = join(folder, 'policy.json');
	expect(await policy(['pull', file, '--desk', url])).toMatchObject({ code: 0 });
	expect(await policy(['diff', file, '--desk', url])).toMatchObject({ code: 0 });
	expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(withTrello({ standing: 'tolerated' }));

	await writeFile(file, '{ "mine": true }');
	const again = await policy(['pull', file, '--desk', url]);
	expect(again.code).toBe(3);
	expect(again.out).toContain(`${file} is there already, and stays as it is.`);
	expect(await readFile(file, 'utf8')).toBe('{ "mine": true }');
});

describe('diff and publish', { timeout: 60_000 }, () => {
	test('a change is shown, published, and then in force', async () => {
		const { desk, url } = await deskAtPort();
		const file = await fileWith(withTrello({ standing: 'tolerated' }));
		const shown = await policy(['diff', file, '--desk', url]);
		expect(shown).toEqual({ code: 1, out: '~ trello (Trello)\n    standing: unreviewed → tolerated\n' });
		expect(desk.services.policy.current.version).toBe(1);

		const published = await policy(['publish', file, '--desk', `${url}/`]);
		expect(published.out).toContain('standing: unreviewed → tolerated');
		expect(published.out).toContain('Version 2 is in force since 2026-11-14T09:00:00.000Z.');
		expect(published.code).toBe(0);
		expect(desk.services.policy.current.version).toBe(2);

		const again = await policy(['publish', file, '--desk', url]);
		expect(again).toEqual({ code: 0, out: `${file} is in force already.\n` });
		expect(desk.services.policy.current.version).toBe(2);
		expect(await policy(['diff', file, '--desk', url])).toMatchObject({ code: 0 });
	});

	test('what the desk would refuse never reaches it', async () => {
		const { desk, url } = await deskAtPort();
		const { code, out } = await policy(['publish', await fileWith(withTrello({ category: 'gone' })), '--desk', url]);
		expect(out).toContain('apps[0].category: expected');
		expect(code).toBe(2);
		expect(desk.services.policy.current.version).toBe(1);
	});

	test('a wrong token, a desk that is down and a page that is no desk are told apart from a refusal', {
		timeout: 60_000,
	}, async () => {
		const { url } = await deskAtPort();
		const file = await fileWith(smallPolicy());
		const portal = createServer((_, response) => response.end('<html>Please sign in</html>'));
		await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
		onTestFinished(() => void portal.close());
		const { port } = portal.address() as AddressInfo;

		const [wrong, down, other] = await Promise.all([
			policy(['diff', file, '--desk', url], 'not-the-token'),
			policy(['diff', file, '--desk', 'http://127.0.0.1:2']),
			policy(['diff', file, '--desk', `http://127.0.0.1:${port}`]),
		]);
		expect(wrong).toEqual({ code: 3, out: expect.stringContaining('The desk says: ') });
		expect(down).toEqual({ code: 3, out: expect.stringContaining('cannot be reached') });
		expect(other).toEqual({ code: 3, out: expect.stringContaining('did not answer as a desk does') });
	});
});

test('what could not be tried says why', { timeout: 60_000 }, async () => {
	const file = join(folder, 'policy.json');
	const tried = await Promise.all([
		policy(['frobnicate', file]),
		policy(['check', file, '--nonsense']),
		policy(['diff', file, '--desk', 'https://desk.northwind.example'], ''),
		policy(['check', file]),
	]);
	const reasons = [
		'There is no command "frobnicate".',
		"Unknown option '--nonsense'",
		'Set SIGNPOST_ADMIN_TOKEN',
		'no such file',
	];
	expect(tried).toEqual(reasons.map((reason) => ({ code: 3, out: expect.stringContaining(reason) })));
});

test('--help says what the exit codes mean', { timeout: 60_000 }, async () => {
	const { code, out } = await policy(['--help']);
	expect(out).toContain('Exit codes');
	expect(code).toBe(0);
});
