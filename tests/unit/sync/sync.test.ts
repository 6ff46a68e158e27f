import { beforeEach, describe, expect, test } from 'vitest';
import { policyItem, settingsItem, suspectItem, syncItem } from '../../../utils/platform/items.ts';
import { entry, type LocalStore, localStore } from '../../../utils/platform/local-store.ts';
import { sites } from '../../../utils/platform/site.ts';
import { syncOnce } from '../../../utils/sync/sync.ts';
import { type MemoryArea, memoryArea } from '../support/memory-area.ts';
import { asana, manyApps, newKey, type Publisher, pinned, publisher, sourceOf, trello } from '../support/publisher.ts';

const now = () => Date.parse('2026-11-14T09:00:00Z');
let area: MemoryArea;
let store: LocalStore;
let desk: Publisher;

beforeEach(async () => {
	area = memoryArea();
	store = localStore(area);
	desk = await publisher(now);
	await desk.publish(sourceOf([trello, asana]));
});

const sync = () => syncOnce(desk.source, store, now);

async function inForce() {
	const stored = await store.read([policyItem, settingsItem, syncItem]);
	return { policy: stored.get(policyItem), settings: stored.get(settingsItem), sync: stored.get(syncItem) };
}

async function standingOf(url: string) {
	const site = await sites(store, () => undefined).at(url);
	return site?.decide('visit', now()).resolution.standing;
}

describe('a policy that is right', () => {
	test('comes into force as a whole, in one write', async () => {
		expect(await sync()).toBe(true);
		expect((await inForce()).policy?.version).toBe(1);
		expect(await standingOf('https://trello.com/b/1')).toBe('unreviewed');
		expect(await standingOf('https://asana.com/')).toBe('approved');
		expect(await standingOf('https://nottrello.com/')).toBe('unlisted');
		expect(area.writes.filter((keys) => keys.some((key) => key.startsWith('shard:')))).toHaveLength(1);
	});

	test('is not fetched again while it is the same', async () => {
		await sync();
		desk.asked.length = 0;
		expect(await sync()).toBe(false);
		expect(desk.asked).toEqual(['head']);
	});

	test('is not fetched again through a proxy that drops ETags', async () => {
		if (desk.head) desk.head.etag = null;
		await sync();
		desk.asked.length = 0;
		expect(await sync()).toBe(false);
		expect(desk.asked).toEqual(['head']);
	});

	test('costs a browser what changed of it', async () => {
		const apps = manyApps(2_000);
		await desk.publish(sourceOf([trello, ...apps]));
		await sync();
		desk.asked.length = 0;
		await desk.publish(sourceOf([{ ...trello, standing: 'tolerated' }, ...apps]));
		await sync();
		expect(await standingOf('https://trello.com/')).toBe('tolerated');
		expect(await standingOf('https://app-7.example/')).toBe('unreviewed');
		// The head, one index block, one shard; approved apps and the like did not change.
		expect(desk.asked).toHaveLength(3);
	});

	test('leaves nothing of a policy of another size behind', async () => {
		await desk.publish(sourceOf([trello, ...manyApps(2_000)]));
		await sync();
		await desk.publish(sourceOf([trello, asana]));
		await sync();
		expect([...area.values.keys()].filter((key) => key.startsWith('shard:'))).toEqual(['shard:1:0']);
		expect([...area.values.keys()].filter((key) => key.startsWith('index:'))).toEqual(['index:1:0']);
	});

	test('stays in force when it has expired', async () => {
		await desk.publish(sourceOf([trello]), { expires: now() / 1000 - 10 });
		expect(await sync()).toBe(true);
		expect(await standingOf('https://trello.com/')).toBe('unreviewed');
	});
});

describe('a policy that is not right leaves the one in force and says why', () => {
	beforeEach(async () => {
		await sync();
		await desk.publish(sourceOf([{ ...trello, standing: 'approved' }]));
	});

	async function expectRefused(reason: string) {
		expect(await sync()).toBe(false);
		const { policy, sync: record } = await inForce();
		expect(record.fault?.reason).toBe(reason);
		expect(record.fault?.detail).not.toBe('');
		expect(policy?.version).toBe(1);
		expect(await standingOf('https://trello.com/')).toBe('unreviewed');
	}

	test('a signature that does not match', async () => {
		const [header, payload, signature = ''] = desk.head?.text.split('.') ?? [];
		desk.head = { text: `${header}.${payload}.${signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))}`, etag: null };
		await expectRefused('signature');
	});

	test('a key that nobody trusts', async () => {
		desk.source = { ...desk.source, keys: pinned((await newKey()).publicKey) };
		await expectRefused('unknown-key');
	});

	test('an older version', async () => {
		await desk.publish(sourceOf([{ ...trello, standing: 'approved' }]), { version: 1, issued: 1 });
		await expectRefused('older-version');
	});

	test('a head from the future', async () => {
		await desk.publish(sourceOf([trello]), { issued: now() / 1000 + 3_600 });
		await expectRefused('issued-in-future');
	});

	test('a page of a captive portal', async () => {
		desk.head = { text: '<!doctype html><title>Welcome to the hotel</title>', etag: null };
		await expectRefused('not-a-head');
	});

	test('a head whose parts do not fit together', async () => {
		await desk.publish(sourceOf([trello]), { shards: 4, perBlock: 1 });
		await expectRefused('not-a-head');
	});

	test('a file with a flipped bit', async () => {
		for (const bytes of desk.files.values()) bytes[20] = (bytes[20] ?? 0) ^ 1;
		await expectRefused('hash-mismatch');
	});

	test('a desk that is down', async () => {
		desk.head = null;
		await expectRefused('unreachable');
	});

	test('a disk that is full', async () => {
		area.beforeWrite = (keys) => {
			if (keys.includes('policy')) throw new Error('QUOTA_BYTES exceeded');
		};
		await expectRefused('storage');
	});

	test('and the next right one is taken', async () => {
		const right = desk.head;
		desk.head = { text: 'nonsense', etag: null };
		await sync();
		desk.head = right;
		expect(await sync()).toBe(true);
		expect((await inForce()).sync.fault).toBeNull();
	});
});

test('failures keep the alarm away for longer each time, and never for more than a quarter of an hour', async () => {
	desk.head = null;
	const pauses: number[] = [];
	for (let i = 0; i < 12; i++) {
		await sync();
		pauses.push((await inForce()).sync.notBefore - now());
	}
	expect(pauses[0]).toBeLessThanOrEqual(30_000);
	expect(Math.max(...pauses)).toBeLessThanOrEqual(15 * 60_000);
	expect(pauses.at(-1)).toBeGreaterThan(7 * 60_000);
});

test('a part that cannot be read any more is fetched again', async () => {
	await sync();
	area.values.set('shard:1:0', { hosts: 'gone' });
	let isBroken = false;
	await sites(store, () => {
		isBroken = true;
	}).at('https://trello.com/');
	expect(isBroken).toBe(true);
	await store.write([entry(suspectItem, true)]);
	await sync();
	expect(await standingOf('https://trello.com/')).toBe('unreviewed');
	expect((await store.read([suspectItem])).get(suspectItem)).toBe(false);
});

test('another desk begins a count of versions of its own', async () => {
	await desk.publish(sourceOf([trello]), { version: 90 });
	await sync();
	const other = await publisher(now);
	await other.publish(sourceOf([{ ...trello, standing: 'tolerated' }]));
	expect(await syncOnce({ ...other.source, realm: 'https://other.example' }, store, now)).toBe(true);
	expect(await standingOf('https://trello.com/')).toBe('tolerated');
});
