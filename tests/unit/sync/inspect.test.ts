import { beforeEach, describe, expect, test } from 'vitest';
import { z } from '../../../utils/contracts/zod.ts';
import { policyItem, syncItem, toldItem } from '../../../utils/platform/items.ts';
import { entry, type LocalStore, localStore } from '../../../utils/platform/local-store.ts';
import { shardKey } from '../../../utils/platform/page-keys.ts';
import { sites } from '../../../utils/platform/site.ts';
import { syncOnce } from '../../../utils/sync/sync.ts';
import { type MemoryArea, memoryArea } from '../support/memory-area.ts';
import { asana, manyApps, type Publisher, publisher, sourceOf, trello } from '../support/publisher.ts';

const now = () => Date.parse('2026-11-14T09:00:00Z');
let area: MemoryArea;
let store: LocalStore;
let desk: Publisher;

const sync = () => syncOnce(desk.source, store, now);
const record = async () => (await store.read([syncItem])).get(syncItem);
const shardCount = async () => (await store.read([policyItem])).get(policyItem)?.shards ?? 0;
const files = () => [...area.values].filter(([key]) => /^(shard|index):|^(head|settings|policy)$/.test(key));

/** Everything of the policy that is stored, as text. */
const snapshot = () => JSON.stringify(files().sort(([a], [b]) => (a < b ? -1 : 1)));

async function standingOf(url: string) {
	const site = await sites(store, () => undefined).at(url);
	return site?.decide('visit', now()).resolution.standing;
}

function tamper(key: string, change: (text: string) => string): void {
	const before = z.string().parse(area.values.get(key));
	const after = change(before);
	if (after === before) throw new Error(`nothing was changed in ${key}`);
	area.values.set(key, after);
}

beforeEach(async () => {
	area = memoryArea();
	store = localStore(area);
	desk = await publisher(now);
	await desk.publish(sourceOf([trello, asana]));
	await sync();
	desk.asked.length = 0;
});

describe('what was changed in storage behind our back', () => {
	test('is found though it can be read, and that alone is fetched again', async () => {
		const before = snapshot();
		tamper('shard:1:0', (text) => text.replace('"unreviewed"', '"approved"'));
		expect(await standingOf('https://trello.com/')).toBe('approved');
		expect(await sync()).toBe(false);
		expect(await standingOf('https://trello.com/')).toBe('unreviewed');
		expect(snapshot()).toBe(before);
		// The head, the block, the shard; the settings are as they were.
		expect(desk.asked).toHaveLength(3);
	});

	const changes: [what: string, key: string, change: (text: string) => string][] = [
		['a flipped bit of a shard', 'shard:1:0', (text) => text.replace('trello.com', 'trellp.com')],
		['a shard cut short', 'shard:1:0', (text) => text.slice(0, -20)],
		['an index block', 'index:1:0', (text) => text.replace(/\w/, (c) => (c === 'A' ? 'B' : 'A'))],
		['the settings', 'settings', (text) => text.replace('Northwind Trading', 'Northwind Tradinh')],
		['the head', 'head', (text) => text.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A'))],
	];
	test.each(changes)('%s is found and mended', async (_, key, change) => {
		const before = snapshot();
		tamper(key, change);
		await sync();
		expect(snapshot()).toBe(before);
		desk.asked.length = 0;
		await sync();
		expect(desk.asked).toEqual(['head']);
	});

	test.each(['shard:1:0', 'index:1:0', 'settings', 'head', 'policy'])('%s gone is found and mended', async (key) => {
		const before = snapshot();
		area.values.delete(key);
		await sync();
		expect(snapshot()).toBe(before);
	});

	test('the response table that pages read is found and mended', async () => {
		const before = snapshot();
		const policy = z.looseObject({ budget: z.unknown() }).parse(area.values.get('policy'));
		area.values.set('policy', { ...policy, budget: { bannersPerDay: 0, snoozeHours: 24 } });
		await sync();
		expect(snapshot()).toBe(before);
	});

	test('is news for open pages once it is mended', async () => {
		await store.write([entry(toldItem, { what: 'this very policy', nextEdge: null })]);
		await sync();
		expect((await store.read([toldItem])).get(toldItem).what).toBe('this very policy');
		area.values.delete('shard:1:0');
		await sync();
		expect((await store.read([toldItem])).get(toldItem).what).toBe('');
	});

	test('stays found while the desk is away, and is mended when it is back', async () => {
		const before = snapshot();
		tamper('shard:1:0', (text) => text.replace('"unreviewed"', '"approved"'));
		const { head } = desk;
		desk.head = null;
		await sync();
		expect((await record()).fault?.reason).toBe('unreachable');
		desk.head = head;
		await sync();
		expect(snapshot()).toBe(before);
		expect((await record()).fault).toBeNull();
	});
});

describe('a large policy', () => {
	beforeEach(async () => {
		await desk.publish(sourceOf([trello, ...manyApps(4_000)]));
		await sync();
		desk.asked.length = 0;
	});

	test('is looked through a part at a time, and then from the start again', async () => {
		const count = await shardCount();
		expect(count).toBeGreaterThan(64);
		const begun: number[] = [];
		for (let i = 0; i <= count / 64; i++) {
			begun.push((await record()).inspected);
			await sync();
		}
		expect(begun).toEqual([...Array.from({ length: count / 64 }, (_, i) => i * 64), 0]);
	});

	test('is mended wherever something was changed, by that alone', async () => {
		const before = snapshot();
		const count = await shardCount();
		tamper(shardKey(count, count - 1), (text) => text.replace('"unreviewed"', '"approved"'));
		for (let i = 0; i < count / 64; i++) await sync();
		expect(snapshot()).toBe(before);
		const shards = desk.asked.filter((hash) => desk.files.get(hash)?.[0] === '{'.charCodeAt(0));
		expect(shards).toHaveLength(1);
	});
});
