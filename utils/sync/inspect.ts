import type { Head } from '../contracts/policy-wire.ts';
import { headItem, indexBlockItem, type PolicyInForce, settingsItem, shardItem } from '../platform/items.ts';
import type { LocalStore } from '../platform/local-store.ts';
import { policyInForce } from './in-force.ts';
import { isIntact } from './present.ts';
import { isSame } from './same.ts';

/** Shards in one look, about 256 KB: a policy of 2,000 patterns is looked through every minute, one of 100,000 in an hour. */
const atOnce = 64;

/**
 * Holds a part of what is stored against its hash: all that leads from the head to the shards, and some of the shards,
 * others each time. A page reads its shard as it is, since hashing there would cost every page; so what a disk or
 * somebody changed is found here.
 *
 * @param from the shard to begin at
 * @returns where to go on the next time, `null` where something is not as it was signed
 */
export async function inspect(store: LocalStore, policy: PolicyInForce, from: number): Promise<number | null> {
	const head = await headOf(store, policy);
	if (head === null) return null;
	const first = from < head.shards ? from - (from % atOnce) : 0;
	const end = Math.min(first + atOnce, head.shards);
	for (let index = Math.floor(first / head.perBlock); index * head.perBlock < end; index++) {
		if (!(await isBlockIntact(store, head, index, first, end))) return null;
	}
	return end % head.shards;
}

/** The head in force, `null` where the stored policy is not what head and settings say. */
async function headOf(store: LocalStore, policy: PolicyInForce): Promise<Head | null> {
	const stored = await store.read([headItem, settingsItem]);
	const [head, settings] = [stored.get(headItem), stored.get(settingsItem)];
	if (head === null || settings === null) return null;
	const areIntact =
		(await isIntact(stored, headItem, policy.digest)) && (await isIntact(stored, settingsItem, head.settings));
	return areIntact && isSame(policy, policyInForce(policy, head, settings)) ? head : null;
}

/** Whether block `index`, and those of its shards that are between `first` and `end`, are as they were signed. */
async function isBlockIntact(
	store: LocalStore,
	head: Head,
	index: number,
	first: number,
	end: number,
): Promise<boolean> {
	const block = indexBlockItem(head.shards, index);
	const start = index * head.perBlock;
	const numbers = Array.from({ length: head.perBlock }, (_, i) => start + i).filter((n) => first <= n && n < end);
	const stored = await store.read([block, ...numbers.map((n) => shardItem(head.shards, n))]);
	const hashes = stored.get(block);
	if (hashes === null || !(await isIntact(stored, block, head.index[index]))) return false;
	const found = await Promise.all(numbers.map((n) => isIntact(stored, shardItem(head.shards, n), hashes[n - start])));
	return found.every(Boolean);
}
