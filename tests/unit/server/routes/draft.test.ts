import { expect, test } from 'vitest';
import { Draft } from '../../../../utils/contracts/admin.ts';
import { type DeskUnderTest, openDesk } from '../support/open-desk.ts';

async function readDraft(desk: DeskUnderTest): Promise<Draft> {
	return Draft.parse(await (await desk.asAdmin('/v1/admin/draft')).json());
}

function put(desk: DeskUnderTest, body: unknown, revision?: number) {
	const headers: Record<string, string> = revision === undefined ? {} : { 'if-match': `"${revision}"` };
	return desk.asAdmin('/v1/admin/draft', { method: 'PUT', headers, body });
}

test('of two editors the slower one is told, and nothing is overwritten', async () => {
	const desk = await openDesk();
	const { revision, source } = await readDraft(desk);
	const mine = { ...source, promise: { hours: 2 } };
	const theirs = { ...source, promise: { hours: 8 } };
	const replies = await Promise.all([put(desk, mine, revision), put(desk, theirs, revision)]);
	expect(replies.map((reply) => reply.status)).toEqual([200, 412]);
	expect(await replies[1]?.json()).toMatchObject({
		faults: [{ path: 'If-Match', found: String(revision), expected: `revision ${revision + 1}` }],
	});
	expect(await readDraft(desk)).toMatchObject({ revision: revision + 1, source: { promise: { hours: 2 } } });
});

test('a draft without the revision it was made from is not taken', async () => {
	const desk = await openDesk();
	const { source } = await readDraft(desk);
	expect((await put(desk, source)).status).toBe(428);
	const headers = { 'if-match': 'newest' };
	expect((await desk.asAdmin('/v1/admin/draft', { method: 'PUT', headers, body: source })).status).toBe(422);
});

test('a policy that does not parse is refused with every fault and its place', async () => {
	const desk = await openDesk();
	const { revision, source } = await readDraft(desk);
	const [trello, ...others] = source.apps;
	const broken = { ...source, unlisted: 'sometimes', apps: [{ ...trello, hosts: ['https://trello.com'] }, ...others] };
	const response = await put(desk, broken, revision);
	expect(response.status).toBe(422);
	expect(await response.json()).toMatchObject({
		faults: [
			{
				path: 'apps[0].hosts[0]',
				found: '"https://trello.com"',
				expected: expect.stringContaining('without "https://"'),
			},
			{ path: 'unlisted', found: '"sometimes"' },
		],
	});
	expect((await readDraft(desk)).revision).toBe(revision);
});

test('what is wrong as a whole may be drafted, is shown in the diff, and cannot be published', async () => {
	const desk = await openDesk();
	const { revision, source } = await readDraft(desk);
	const apps = source.apps.map((app) => (app.id === 'trello' ? { ...app, category: 'nowhere' } : app));
	expect((await put(desk, { ...source, apps }, revision)).status).toBe(200);
	const diff = await desk.asAdmin('/v1/admin/draft/diff');
	expect(await diff.json()).toMatchObject({ apps: [{ id: 'trello' }], faults: [{ path: 'apps[0].category' }] });
	const published = await desk.asAdmin('/v1/admin/publish', { method: 'POST' });
	expect(published.status).toBe(422);
	expect(await published.json()).toMatchObject({ faults: [{ path: 'apps[0].category', found: '"nowhere"' }] });
	expect(desk.services.policy.current.version).toBe(1);
});

test('a changed standing is published, and only what changed is stored anew', async () => {
	const desk = await openDesk();
	const hashes = async () => {
		const rows = await desk.services.db.selectFrom('blobs').select(['hash', 'left_in']).orderBy('hash').execute();
		return new Map(rows.map((row) => [row.hash, row.left_in]));
	};
	const before = await hashes();
	await desk.asAdmin('/v1/admin/apps/wetransfer', { method: 'PATCH', body: { standing: 'tolerated' } });
	expect(await (await desk.asAdmin('/v1/admin/overview')).json()).toMatchObject({
		organization: 'Northwind Trading',
		version: 1,
		draftChanges: 1,
		openRequests: 0,
	});
	const published = await desk.asAdmin('/v1/admin/publish', { method: 'POST' });
	expect(await published.json()).toEqual({ version: 2, publishedAt: '2026-11-14T09:00:00.000Z' });
	const after = await hashes();
	for (const [hash, leftIn] of before) {
		expect([null, 2]).toContain(after.get(hash));
		expect(leftIn).toBeNull();
	}
	expect([...after.values()].filter((leftIn) => leftIn === 2).length).toBeGreaterThan(0);
	expect(await (await desk.asAdmin('/v1/admin/overview')).json()).toMatchObject({ version: 2, draftChanges: 0 });
});

test('an app that is not in the draft cannot be changed', async () => {
	const desk = await openDesk();
	const patch = { method: 'PATCH', body: { standing: 'approved' } };
	expect((await desk.asAdmin('/v1/admin/apps/wunderbox', patch)).status).toBe(404);
	const wrong = await desk.asAdmin('/v1/admin/apps/trello', { method: 'PATCH', body: { standing: 'fine' } });
	expect(await wrong.json()).toMatchObject({ faults: [{ path: 'standing', found: '"fine"' }] });
});

test('blobs stay for a browser that lags by up to twenty versions, and go after that', async () => {
	const desk = await openDesk();
	const first = await desk.services.db.selectFrom('blobs').select('hash').execute();
	const standings = ['approved', 'tolerated'];
	const gone = async () => {
		const missing = [];
		for (const { hash } of first) {
			if ((await desk.call(`/v1/policy/shards/${hash}`)).status === 404) missing.push(hash);
		}
		return missing;
	};
	const publish = async (at: number) => {
		await desk.asAdmin('/v1/admin/apps/trello', { method: 'PATCH', body: { standing: standings[at % 2] } });
		expect((await desk.asAdmin('/v1/admin/publish', { method: 'POST' })).status).toBe(200);
	};
	for (let version = 2; version <= 21; version++) await publish(version);
	expect(await gone()).toEqual([]);
	await publish(22);
	expect((await gone()).length).toBeGreaterThan(0);
});
