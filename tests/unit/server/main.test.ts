import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { EnrolReply } from '../../../utils/contracts/enrolment.ts';
import { Me } from '../../../utils/contracts/review.ts';
import { spawnDesk } from './support/desk-process.ts';
import { temporaryFolder } from './support/open-desk.ts';

const slow = 60_000;
const anyPort = { SIGNPOST_PORT: '0' };

async function enrolAt(desk: ReturnType<typeof spawnDesk>) {
	const url = await desk.says(/Signpost desk +(\S+)\n/);
	const enrolmentKey = await desk.says(/Enrolment key +(\S+)\n/);
	const response = await fetch(`${url}/v1/enrol`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ enrolmentKey, groups: ['marketing'], browser: 'chrome', version: '0.1.0' }),
	});
	return { url, token: EnrolReply.parse(await response.json()).token };
}

test.each(['SIGINT', 'SIGTERM'] as const)(
	'%s ends the desk cleanly, with a stream open',
	{ timeout: slow },
	async (signal) => {
		const desk = spawnDesk({ ...anyPort, SIGNPOST_DATA: await temporaryFolder() });
		const { url, token } = await enrolAt(desk);
		expect(await desk.says(/Console +(\S+)\n/)).toMatch(/\/console\/#code=[\w-]{43}$/);
		const stream = await fetch(`${url}/v1/stream`, { headers: { authorization: `Bearer ${token}` } });
		desk.kill(signal);
		await stream.text();
		expect(await desk.closed).toMatchObject({ code: 0, signal: null });
	},
);

test('settings that are wrong are all named, and the desk does not start', { timeout: slow }, async () => {
	const desk = spawnDesk({ SIGNPOST_PORT: 'http', SIGNPOST_ADMIN_TOKEN: 'hunter2' });
	const { code, said } = await desk.closed;
	expect(code).toBe(2);
	expect(said).toContain('SIGNPOST_PORT: found "http", expected a port number');
	expect(said).toContain('SIGNPOST_ADMIN_TOKEN');
	expect(said).not.toContain('hunter2');
});

test('a port that is taken is said plainly, with the way to choose another', { timeout: slow }, async () => {
	const server = createServer().listen(0, '127.0.0.1');
	onTestFinished(() => {
		server.close();
	});
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	const desk = spawnDesk({ SIGNPOST_PORT: String(port), SIGNPOST_DATA: await temporaryFolder() });
	const { code, said } = await desk.closed;
	expect(code).toBe(2);
	expect(said).toContain(`Port ${port} is taken`);
	expect(said).toContain(`SIGNPOST_PORT=${port + 1}`);
	expect(said).not.toContain('    at ');
});

test('a desk that is killed while it writes keeps every request that it has confirmed', { timeout: slow }, async () => {
	const dataFolder = await temporaryFolder();
	const first = spawnDesk({ ...anyPort, SIGNPOST_DATA: dataFolder });
	const { url, token } = await enrolAt(first);
	const confirmed = new Set<string>();
	const { promise: enough, resolve } = Promise.withResolvers<void>();

	async function keepAsking(): Promise<void> {
		for (;;) {
			const id = randomUUID();
			const response = await fetch(`${url}/v1/requests`, {
				method: 'POST',
				headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': id },
				body: JSON.stringify({
					app: null,
					host: 'unlisted.example',
					moment: 'visit',
					askedAt: new Date().toISOString(),
				}),
			}).catch(() => null);
			if (response === null) return;
			if (response.status === 201) confirmed.add(id);
			if (confirmed.size === 40) resolve();
		}
	}
	const asking = Promise.all([keepAsking(), keepAsking(), keepAsking(), keepAsking()]);
	await enough;
	first.kill('SIGKILL');
	await Promise.all([first.closed, asking]);

	const database = new DatabaseSync(join(dataFolder, 'signpost.db'));
	expect(database.prepare('pragma integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
	const stored = new Set(
		database
			.prepare('select id from requests')
			.all()
			.map((row) => row.id),
	);
	database.close();
	expect([...confirmed].filter((id) => !stored.has(id))).toEqual([]);

	const second = spawnDesk({ ...anyPort, SIGNPOST_DATA: dataFolder });
	const again = await second.says(/Signpost desk +(\S+)\n/);
	const me = await fetch(`${again}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
	expect(Me.parse(await me.json()).requests.length).toBeGreaterThanOrEqual(40);
});
