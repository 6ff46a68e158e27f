import { createHash, randomUUID } from 'node:crypto';
import { compactVerify, importJWK } from 'jose';
import { expect, test } from 'vitest';
import { readHead } from '../../../../server/publish/read-head.ts';
import { Queue } from '../../../../utils/contracts/admin.ts';
import { Head, IndexBlock, Settings, Shard } from '../../../../utils/contracts/policy-wire.ts';
import { shardsOfPack } from '../../../../utils/policy/pack.ts';
import { lookup, shardOfPattern } from '../../../../utils/policy/shards.ts';
import { enrolBrowser, openDesk } from '../support/open-desk.ts';

test('a browser enrols, verifies the head, and finds an app by hashes alone', async () => {
	const desk = await openDesk();
	const { policyKeys } = await enrolBrowser(desk);
	const response = await desk.call('/v1/policy/head');
	expect(response.headers.get('content-type')).toBe('application/jose');
	expect(response.headers.get('cache-control')).toBe('no-cache');
	const key = await importJWK({ kty: 'OKP', crv: 'Ed25519', x: policyKeys[0] ?? '' }, 'EdDSA');
	const { payload, protectedHeader } = await compactVerify(await response.text(), key);
	expect(protectedHeader).toMatchObject({ alg: 'EdDSA', typ: 'signpost-head' });
	const head = Head.parse(JSON.parse(new TextDecoder().decode(payload)));
	expect(head).toMatchObject({ version: 1, issued: Date.parse('2026-11-14T09:00:00Z') / 1000 });

	async function fetchByHash(hash: string): Promise<unknown> {
		const file = await desk.call(`/v1/policy/shards/${hash}`);
		expect(file.headers.get('cache-control')).toContain('immutable');
		const bytes = new Uint8Array(await file.arrayBuffer());
		expect(createHash('sha256').update(bytes).digest('base64url')).toBe(hash);
		return JSON.parse(new TextDecoder().decode(bytes));
	}
	expect(Settings.parse(await fetchByHash(head.settings)).organization.shortName).toBe('Northwind');
	const at = shardOfPattern('trello.com', head.shards);
	const block = IndexBlock.parse(await fetchByHash(head.index[Math.floor(at / head.perBlock)] ?? ''));
	const shard = Shard.parse(await fetchByHash(block[at % head.perBlock] ?? ''));
	expect(lookup([shard], { host: 'trello.com', path: '/b/1' })?.id).toBe('trello');
});

test('all shards of a block come in one, compressed where the browser can read that', async () => {
	const desk = await openDesk();
	const { index, settings } = readHead(await (await desk.call('/v1/policy/head')).text());
	for (const name of index) {
		const block = IndexBlock.parse(await (await desk.call(`/v1/policy/shards/${name}`)).json());
		const file = await desk.call(`/v1/policy/packs/${name}`);
		expect(file.headers.get('cache-control')).toContain('immutable');
		const hashes = shardsOfPack(await file.text()).map((text) => createHash('sha256').update(text).digest('base64url'));
		expect(hashes).toEqual(block);
		const gzip = await desk.call(`/v1/policy/packs/${name}`, { headers: { 'accept-encoding': 'gzip' } });
		expect(gzip.headers.get('content-encoding')).toBe('gzip');
	}
	expect((await desk.call(`/v1/policy/packs/${'A'.repeat(43)}`)).status).toBe(404);
	expect((await desk.call(`/v1/policy/packs/${settings}`)).status, 'settings are no block').toBe(404);
});

test('a head that has not changed is a 304, also where a proxy weakened its tag', async () => {
	const desk = await openDesk();
	const etag = (await desk.call('/v1/policy/head')).headers.get('etag') ?? '';
	expect(etag).toMatch(/^"[\w-]+"$/);
	for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
		const again = await desk.call('/v1/policy/head', { headers: { 'if-none-match': tag } });
		expect(again.status).toBe(304);
		expect(again.headers.get('etag')).toBe(etag);
		expect(await again.text()).toBe('');
	}
	expect((await desk.call('/v1/policy/head', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
});

test('bytes that no version names are a 404, and a name that is no hash is a fault', async () => {
	const desk = await openDesk();
	expect((await desk.call(`/v1/policy/shards/${'A'.repeat(43)}`)).status).toBe(404);
	const response = await desk.call('/v1/policy/shards/..%2Fsigning-key.json');
	expect(response.status).toBe(422);
	expect(await response.json()).toMatchObject({ faults: [{ path: 'hash' }] });
});

test('from one click to the answer', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk, { email: 'someone@northwind.example' });
	const id = randomUUID();
	const sent = await browser.send(id);
	expect(sent.status).toBe(201);
	expect(await sent.json()).toEqual({
		id,
		app: 'trello',
		name: 'Trello',
		host: 'trello.com',
		moment: 'visit',
		state: 'sent',
		askedAt: '2026-11-14T09:00:00.000Z',
		promisedBy: '2026-11-14T13:00:00.000Z',
		others: 0,
		thread: [],
		outcome: null,
	});

	const queue = Queue.parse(await (await desk.asAdmin('/v1/admin/requests')).json());
	expect(queue).toMatchObject({
		open: [
			{
				id,
				demand: 1,
				groups: ['marketing'],
				email: 'someone@northwind.example',
				standing: 'unreviewed',
				category: 'boards',
			},
		],
		decided: [],
	});
	expect(await (await desk.asAdmin(`/v1/admin/requests/${id}/received`, { method: 'POST' })).json()).toMatchObject({
		state: 'received',
	});

	const until = '2027-03-31T22:00:00.000Z';
	const decided = await desk.decide(id, {
		kind: 'approve',
		scope: 'person',
		until,
		sentence: 'Go ahead for the campaign.',
	});
	expect(decided).toMatchObject({ state: 'approved', outcome: { until, alternative: null } });

	const me = await browser.me(1);
	expect(me.browserId).toBe(browser.browserId);
	expect(me.requests).toMatchObject([
		{
			id,
			state: 'approved',
			thread: [{ from: 'it', kind: 'decision', text: 'Go ahead for the campaign.' }],
			outcome: { sentence: 'Go ahead for the campaign.', until, alternative: null },
		},
	]);
	expect(me.grants).toMatchObject([
		{ app: 'trello', host: null, scope: 'person', moments: ['visit', 'signin', 'upload'], until, conditional: false },
	]);
});

test('what is stored of a request is app, host, groups, moment and times', async () => {
	const desk = await openDesk();
	const browser = await enrolBrowser(desk, { email: 'someone@northwind.example' });
	const { id } = await browser.ask();
	const row = await desk.services.db.selectFrom('requests').selectAll().executeTakeFirstOrThrow();
	expect({ ...row }).toEqual({
		id,
		browser_id: browser.browserId,
		app: 'trello',
		host: 'trello.com',
		subject: 'app:trello',
		groups: '["marketing"]',
		moment: 'visit',
		state: 'sent',
		asked_at: '2026-11-14T09:00:00.000Z',
		promised_by: '2026-11-14T13:00:00.000Z',
		decided_at: null,
		decision_id: null,
		outcome: null,
	});
});

test('everything is there after a restart', async () => {
	const first = await openDesk();
	const browser = await enrolBrowser(first);
	const { id } = await browser.ask();
	await first.decide(id, { kind: 'approve', scope: 'group', group: 'marketing', until: null, sentence: 'Yes.' });
	const head = await (await first.call('/v1/policy/head')).text();
	const before = await browser.me();
	await first.close();

	const second = await openDesk({ folder: first.folder });
	expect(second.enrolmentKey).toBe(first.enrolmentKey);
	expect(await (await second.call('/v1/policy/head')).text()).toBe(head);
	const me = await second.call('/v1/me', { headers: { authorization: `Bearer ${browser.token}` } });
	expect(await me.json()).toEqual(before);
});
