import { beforeEach, describe, expect, test } from 'vitest';
import { policyItem, syncItem } from '../../../utils/platform/items.ts';
import { type LocalStore, localStore } from '../../../utils/platform/local-store.ts';
import { sites } from '../../../utils/platform/site.ts';
import { DeskUnreachable } from '../../../utils/sync/faults.ts';
import { syncOnce } from '../../../utils/sync/sync.ts';
import { type MemoryArea, memoryArea } from '../support/memory-area.ts';
import { manyApps, type Publisher, publisher, sourceOf, trello } from '../support/publisher.ts';

const now = () => Date.parse('2026-11-14T09:00:00Z');
let area: MemoryArea;
let store: LocalStore;
let desk: Publisher;
/** The desk, with nothing in between. */
let whole: Publisher['source']['desk'];

const sync = () => syncOnce(desk.source, store, now);
const inForce = async () => (await store.read([policyItem])).get(policyItem);
const packsAsked = () => desk.asked.filter((what) => what.startsWith('pack '));
const kept = () => [...area.values.keys()].filter((key) => /^(shard|index):/.test(key));

/** How many files were asked for one by one. */
function singles(): number {
	return desk.asked.filter((what) => what !== 'head' && !what.startsWith('pack ')).length;
}

async function standingOf(url: string) {
	const site = await sites(store, () => undefined).at(url);
	return site?.decide('visit', now()).resolution.standing;
}

/** What the desk answers where a pack is asked for. */
function answerPacks(pack: Publisher['source']['desk']['pack']): void {
	desk.source = { ...desk.source, desk: { ...whole, pack } };
}

/** The network ends after so many more packs. */
function endAfter(packs: number): void {
	let left = packs;
	answerPacks(async (block) => {
		if (left <= 0) throw new DeskUnreachable('the network is gone');
		left -= 1;
		return whole.pack(block);
	});
}

beforeEach(async () => {
	area = memoryArea();
	store = localStore(area);
	desk = await publisher(now);
	whole = desk.source.desk;
	await desk.publish(sourceOf([trello, ...manyApps(4_000)]));
});

describe('the first sync of a large policy', () => {
	test('takes a pack a block instead of each shard by itself', async () => {
		expect(await sync()).toBe(true);
		const blocks = desk.packs.size;
		expect(packsAsked()).toHaveLength(blocks);
		expect(singles(), 'settings and blocks').toBe(1 + blocks);
		expect(await standingOf('https://app-3999.example/')).toBe('unreviewed');
	});

	test('brings nothing into force before all of it is there', async () => {
		endAfter(3);
		expect(await sync()).toBe(false);
		expect(await inForce()).toBeNull();
		expect(await standingOf('https://trello.com/')).toBeUndefined();
		expect(kept().length).toBeGreaterThan(0);
	});

	test('goes on where it ended, and fetches nothing twice', async () => {
		for (let tries = 1; tries < 20 && (await inForce()) === null; tries++) {
			endAfter(3);
			await sync();
		}
		expect((await inForce())?.version).toBe(1);
		expect(packsAsked()).toHaveLength(desk.packs.size);
		expect(new Set(packsAsked()).size).toBe(desk.packs.size);
	});

	test('goes on with what a newer version left as it was', async () => {
		endAfter(3);
		await sync();
		await desk.publish(sourceOf([{ ...trello, standing: 'tolerated' }, ...manyApps(4_000)]));
		const blocks = [...desk.packs.keys()].length - 1;
		endAfter(Number.POSITIVE_INFINITY);
		expect(await sync()).toBe(true);
		expect(await standingOf('https://trello.com/')).toBe('tolerated');
		expect(await standingOf('https://app-3999.example/')).toBe('unreviewed');
		expect(packsAsked().length).toBeLessThanOrEqual(blocks + 1);
		expect(new Set(packsAsked()).size).toBe(packsAsked().length);
	});

	test('takes nothing of what was kept on trust', async () => {
		endAfter(3);
		await sync();
		for (const key of kept().filter((one) => one.startsWith('shard:'))) area.values.set(key, '{"hosts":{},"apps":[]}');
		answerPacks(async () => null);
		expect(await sync()).toBe(true);
		for (const i of [0, 1_000, 2_000, 3_999]) {
			expect(await standingOf(`https://app-${i}.example/`)).toBe('unreviewed');
		}
	});

	test.each([
		['has no packs', null],
		['answers with a page in their place', new TextEncoder().encode('<!doctype html><title>Not here</title>')],
	])('comes shard by shard from a host that %s', async (_, answer) => {
		answerPacks(async () => answer);
		expect(await sync()).toBe(true);
		expect(await standingOf('https://app-3999.example/')).toBe('unreviewed');
	});
});

describe('a policy of another size', () => {
	const other = () => desk.publish(sourceOf([{ ...trello, standing: 'tolerated' }, ...manyApps(1_000)]));

	test('leaves the one in force as it is until it is there', async () => {
		await sync();
		const before = kept();
		await other();
		endAfter(1);
		expect(await sync()).toBe(false);
		expect(kept()).toEqual(expect.arrayContaining(before));
		expect((await inForce())?.version).toBe(1);
		expect(await standingOf('https://trello.com/')).toBe('unreviewed');
		expect(await standingOf('https://app-3999.example/')).toBe('unreviewed');
	});

	test('that was begun and never came leaves nothing behind', async () => {
		await sync();
		const before = kept();
		await other();
		endAfter(1);
		await sync();
		endAfter(Number.POSITIVE_INFINITY);
		await desk.publish(sourceOf([trello, ...manyApps(4_000)]));
		await sync();
		expect(kept().sort()).toEqual(before.sort());
		expect((await store.read([syncItem])).get(syncItem).spare).toBeNull();
	});
});
