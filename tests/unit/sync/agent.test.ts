import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ManagedConfig } from '../../../utils/contracts/managed-config.ts';
import { databaseOpener } from '../../../utils/platform/database.ts';
import { endedItem, policyItem, syncItem } from '../../../utils/platform/items.ts';
import { entry, type LocalStore, localStore } from '../../../utils/platform/local-store.ts';
import { vault } from '../../../utils/platform/vault.ts';
import { type Agent, agent } from '../../../utils/sync/agent.ts';
import { desk as deskAt } from '../../../utils/sync/desk.ts';
import { DeskUnreachable } from '../../../utils/sync/faults.ts';
import type { Link } from '../../../utils/sync/link.ts';
import { session } from '../../../utils/sync/session.ts';
import { type MemoryArea, memoryArea } from '../support/memory-area.ts';
import { type Publisher, publisher, sourceOf, trello } from '../support/publisher.ts';

let now = Date.parse('2026-11-14T09:00:00Z');
let area: MemoryArea;
let store: LocalStore;
let desk: Publisher;
let it: Agent;
/** What happened, in order. */
let done: string[];
/** What the personal part of the desk does. */
let answer: (path: string) => Promise<Response>;

const record = async () => (await store.read([syncItem])).get(syncItem);
const version = async () => (await store.read([policyItem])).get(policyItem)?.version;

beforeEach(async () => {
	area = memoryArea();
	store = localStore(area);
	desk = await publisher(() => now);
	await desk.publish(sourceOf([trello]));
	done = [];
	answer = () => Promise.reject(new DeskUnreachable('nobody is there'));
	const config = ManagedConfig.parse({ deskUrl: 'https://desk.example', enrolmentKey: 'a-key-of-at-least-sixteen' });
	const personal = deskAt(config.deskUrl, ({ path }) => answer(path));
	const about = { browser: 'chrome', version: '0.1.0' };
	const link: Link = {
		...desk.source,
		config,
		about,
		desk: { ...personal, ...desk.source.desk },
		session: session(config, personal, vault(databaseOpener('agent')), about),
	};
	it = agent({
		link: async () => link,
		store,
		deliver: async () => void done.push('delivered'),
		report: async () => void done.push('reported'),
		announce: async () => void done.push(`told of version ${await version()}`),
		now: () => now,
	});
});

test('the desk is told what is in force here, and what it says of ended grants is kept', async () => {
	const asked: string[] = [];
	const ended = [
		{ app: 'trello', host: null, moments: ['visit' as const], at: '2026-11-13T09:00:00.000Z', sentence: null },
	];
	const browserId = crypto.randomUUID();
	answer = async (path) => {
		asked.push(path);
		if (path === '/v1/enrol') {
			const policyKeys = ['7MKDDU3ZdgslgvpCH4PB-_rJfWkRZD_aByKNBw6zbAI'];
			return Response.json({ browserId, token: 'a-token-of-this-browser-0123456789', policyKeys });
		}
		return Response.json({ browserId, requests: [], grants: [], ended });
	};
	await it.all();
	expect(asked).toContain('/v1/me?policy=1&extension=0.1.0');
	expect((await store.read([endedItem])).get(endedItem)).toEqual(ended);
});

test('open pages hear of a new policy before anything personal is waited for', async () => {
	const { promise, resolve } = Promise.withResolvers<Response>();
	answer = () => promise;
	const all = it.all();
	await vi.waitFor(() => expect(done).toContain('told of version 1'));
	resolve(new Response('', { status: 503 }));
	await all;
});

describe('after failures', () => {
	beforeEach(async () => {
		desk.head = null;
		await it.all();
		done.length = 0;
		desk.asked.length = 0;
	});

	test('the alarm waits, and still brings what begins or runs out to open pages', async () => {
		await it.due();
		expect(desk.asked).toEqual([]);
		expect(done).toEqual(['told of version undefined']);
		now += 31_000;
		await it.due();
		expect(desk.asked).toEqual(['head']);
	});

	test('somebody who asks is not made to wait', async () => {
		await it.all();
		expect(desk.asked).toEqual(['head']);
	});

	test('a clock that was set back keeps nothing away', async () => {
		now -= 365 * 86_400_000;
		await it.due();
		expect(desk.asked).toEqual(['head']);
	});
});

describe('a part of the policy that cannot be read', () => {
	beforeEach(async () => {
		await it.all();
		area.values.delete('shard:1:0');
		done.length = 0;
	});

	test('is fetched again at once, and open pages are told', async () => {
		it.repair();
		await vi.waitFor(() => expect(done).toEqual(['told of version 1']));
		expect(area.values.has('shard:1:0')).toBe(true);
	});

	test('is not lost because a sync was on its way when it was noticed', async () => {
		const { promise, resolve } = Promise.withResolvers<void>();
		const { head } = desk.source.desk;
		desk.source.desk.head = async (etag) => {
			await promise;
			return head(etag);
		};
		const running = it.policy();
		it.repair();
		resolve();
		await running;
		await vi.waitFor(() => expect(area.values.has('shard:1:0')).toBe(true));
	});

	test('waits with the alarm while the desk is away, and is not forgotten', async () => {
		const { head } = desk;
		desk.head = null;
		await it.policy();
		const { failures } = await record();
		it.repair();
		it.repair();
		await vi.waitFor(async () => expect((await area.get(['suspect'])).suspect).toBe(true));
		expect((await record()).failures).toBe(failures);
		desk.head = head;
		await store.write([entry(syncItem, { ...(await record()), notBefore: 0 })]);
		await it.due();
		expect(area.values.has('shard:1:0')).toBe(true);
	});
});
