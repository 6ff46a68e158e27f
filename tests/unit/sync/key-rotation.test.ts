import { beforeEach, describe, expect, test } from 'vitest';
import type { SigningKey } from '../../../server/publish/keys.ts';
import { policyItem, syncItem } from '../../../utils/platform/items.ts';
import { type LocalStore, localStore } from '../../../utils/platform/local-store.ts';
import { shardKey } from '../../../utils/platform/page-keys.ts';
import type { Vault } from '../../../utils/platform/vault.ts';
import { keyring } from '../../../utils/sync/keyring.ts';
import { syncOnce } from '../../../utils/sync/sync.ts';
import { memoryArea } from '../support/memory-area.ts';
import { memoryVault } from '../support/memory-vault.ts';
import { newKey, type Publisher, publisher, sourceOf, trello } from '../support/publisher.ts';

const now = () => Date.parse('2026-11-14T09:00:00Z');
const realm = 'https://desk.example';
let desk: Publisher;
let first: SigningKey;
let second: SigningKey;
let third: SigningKey;

/** A browser with a memory of its own. */
class Browser {
	readonly store: LocalStore = localStore(memoryArea());
	readonly #vault: Vault = memoryVault();
	/** Keys that trust begins with, and whether the organization pinned them. */
	roots: { keys: string[]; pinned: boolean };

	constructor(keys: SigningKey[], pinned = true) {
		this.roots = { keys: keys.map(({ publicKey }) => publicKey), pinned };
	}

	/** Syncs once: the version in force after it, and why it is not a newer one. */
	async sync(): Promise<{ version: number | undefined; fault: string | undefined }> {
		const { keys, pinned } = this.roots;
		const ring = keyring(this.#vault, { realm, pinned, keys: async () => keys });
		await syncOnce({ ...desk.source, keys: ring }, this.store, now);
		const stored = await this.store.read([policyItem, syncItem]);
		return { version: stored.get(policyItem)?.version, fault: stored.get(syncItem).fault?.reason };
	}
}

/** Publishes the next version, signed by `key`, which names `next` as the keys from then on. */
async function publish(key: SigningKey, next: SigningKey[] | null, version?: number): Promise<string> {
	desk.key = key;
	const keys = next?.map(({ publicKey }) => publicKey);
	await desk.publish(sourceOf([trello]), { ...(keys && { keys }), ...(version !== undefined && { version }) });
	return desk.head?.text ?? '';
}

function offer(head: string): void {
	desk.head = { text: head, etag: null };
}

const fine = (version: number) => ({ version, fault: undefined });

beforeEach(async () => {
	desk = await publisher(now);
	[first, second, third] = [await newKey(), await newKey(), await newKey()];
});

describe.each([
	['pinned', true],
	['of the first use', false],
])('with a key that is %s', (_, pinned) => {
	test('the key changes without touching the browser', async () => {
		const browser = new Browser([first], pinned);
		await publish(first, [first]);
		expect(await browser.sync()).toEqual(fine(1));
		await publish(first, [first, second]);
		expect(await browser.sync()).toEqual(fine(2));
		await publish(second, [second]);
		expect(await browser.sync()).toEqual(fine(3));
		await publish(second, [second]);
		expect(await browser.sync()).toEqual(fine(4));
	});

	test('a key that nobody named is not trusted, also not by a head that names itself', async () => {
		const browser = new Browser([first], pinned);
		await publish(first, [first]);
		await browser.sync();
		await publish(second, [second, first]);
		expect(await browser.sync()).toEqual({ version: 1, fault: 'unknown-key' });
	});

	test('a browser that was away follows from key to key', async () => {
		const browser = new Browser([first], pinned);
		await publish(first, [first]);
		await browser.sync();
		desk.handovers.set(first.kid, await publish(first, [first, second]));
		desk.handovers.set(second.kid, await publish(second, [second, third]));
		await publish(third, [third]);
		expect(await browser.sync()).toEqual(fine(4));
		expect(await new Browser([first], pinned).sync()).toEqual(fine(4));
	});

	test('what comes instead of a handover changes nothing', async () => {
		const browser = new Browser([first], pinned);
		await publish(first, [first]);
		await browser.sync();
		const forged = await publish(second, [second]);
		for (const text of ['<!doctype html><title>Welcome to the hotel</title>', forged]) {
			desk.handovers.set(first.kid, text);
			expect(await browser.sync()).toEqual({ version: 1, fault: 'unknown-key' });
		}
	});

	test('a key is known as soon as it was named, though the policy of that head could not be fetched', async () => {
		const browser = new Browser([first], pinned);
		await publish(first, [first]);
		await browser.sync();
		const older = await publish(first, null);
		const files = new Map(desk.files);
		await publish(first, [first, second]);
		desk.files.clear();
		await browser.store.remove([shardKey(1, 0)]);
		expect((await browser.sync()).fault).toBe('unreachable');
		offer(older);
		expect(await browser.sync()).toEqual({ version: 1, fault: 'older-version' });
		desk.files = files;
		await publish(second, [second]);
		expect(await browser.sync()).toEqual(fine(4));
	});
});

test('a key that was handed on is not trusted any more, whatever it signs', async () => {
	const browser = new Browser([first], false);
	await publish(first, [first, second]);
	await browser.sync();
	await publish(second, [second]);
	await browser.sync();
	desk.handovers.set(first.kid, await publish(first, [first, third], 50));
	expect(await browser.sync()).toEqual({ version: 2, fault: 'unknown-key' });
	await publish(third, [third], 51);
	expect(await browser.sync()).toEqual({ version: 2, fault: 'unknown-key' });
});

test('a key that only a head named goes when a newer head leaves it out, and an old head does not bring it back', async () => {
	const browser = new Browser([first]);
	const naming = await publish(first, [first, second]);
	await browser.sync();
	await publish(second, [second, third]);
	await browser.sync();
	await publish(third, [third]);
	expect(await browser.sync()).toEqual(fine(3));
	desk.handovers.set(first.kid, naming);
	await publish(second, [second], 60);
	expect(await browser.sync()).toEqual({ version: 3, fault: 'unknown-key' });
	offer(naming);
	expect(await browser.sync()).toEqual({ version: 3, fault: 'older-version' });
});

test('a pinned key stays good: what it signs next decides', async () => {
	const browser = new Browser([first]);
	await publish(first, [first, second]);
	await browser.sync();
	await publish(second, [second]);
	await browser.sync();
	await publish(first, [first]);
	expect(await browser.sync()).toEqual(fine(3));
	await publish(second, null);
	expect(await browser.sync()).toEqual({ version: 3, fault: 'unknown-key' });
});

test('a head that says nothing of keys leaves them as they are', async () => {
	const browser = new Browser([first], false);
	await publish(first, [first, second]);
	await browser.sync();
	await publish(first, null);
	await browser.sync();
	await publish(second, null);
	expect(await browser.sync()).toEqual(fine(3));
});

test('a stolen key is ended by another pin: what it named goes with it, and no version of its holds anybody up', async () => {
	const browser = new Browser([first]);
	await publish(first, [first]);
	await browser.sync();
	await publish(first, [first, second], 1_000_000);
	expect((await browser.sync()).version).toBe(1_000_000);
	browser.roots = { keys: [third.publicKey], pinned: true };
	await publish(second, [second], 1_000_001);
	expect(await browser.sync()).toEqual({ version: 1_000_000, fault: 'unknown-key' });
	await publish(third, [third], 2);
	expect(await browser.sync()).toEqual(fine(2));
	await publish(third, [third], 1);
	expect(await browser.sync()).toEqual({ version: 2, fault: 'older-version' });
});

test("this computer's clock may be a little behind the desk's, and a head may have run out: it holds all the same", async () => {
	const browser = new Browser([first]);
	const seconds = now() / 1000;
	desk.key = first;
	await desk.publish(sourceOf([trello]), { issued: seconds + 299, expires: seconds + 300 });
	expect(await browser.sync()).toEqual(fine(1));
	await desk.publish(sourceOf([trello]), { issued: seconds - 90 * 86_400, expires: seconds - 60 * 86_400 });
	expect(await browser.sync()).toEqual(fine(2));
	await desk.publish(sourceOf([trello]), { issued: seconds + 301, expires: seconds + 400 });
	expect(await browser.sync()).toEqual({ version: 2, fault: 'issued-in-future' });
});
