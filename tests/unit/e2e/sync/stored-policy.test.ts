import { beforeAll, expect, test } from 'vitest';
import { type LocalStore, localStore } from '../../../../utils/platform/local-store.ts';
import { shardKey } from '../../../../utils/platform/page-keys.ts';
import { syncOnce } from '../../../../utils/sync/sync.ts';
import { hashOf } from '../../../../utils/sync/trust.ts';
import { versionInForce } from '../../../e2e/sync/support/stored-policy.ts';
import { publishVersion, smallSource, type Version } from '../../../e2e/sync/support/versions.ts';
import { type MemoryArea, memoryArea } from '../../support/memory-area.ts';
import { type Publisher, publisher } from '../../support/publisher.ts';

/*
 * The tests that stop workers, cut networks and kill browsers look at what is stored through `versionInForce`. This shows
 * what would make them fail: a write that is not one.
 */

const now = Date.now;
const versions = new Map<string, Version>();
let desk: Publisher;
let before: ReadonlyMap<string, unknown>;
let after: ReadonlyMap<string, unknown>;

/** Publishes a version of the crash tests, and syncs it. */
async function bring(version: number, area: MemoryArea, store: LocalStore): Promise<ReadonlyMap<string, unknown>> {
	await desk.publish(smallSource(version));
	const head = desk.head?.text ?? '';
	const digest = await hashOf(head);
	versions.set(digest, { ...(await publishVersion(version, desk.key, smallSource)), head, digest });
	expect(await syncOnce(desk.source, store, now)).toBe(true);
	return new Map(area.values);
}

const inForce = (values: ReadonlyMap<string, unknown>) => versionInForce(Object.fromEntries(values), versions).version;

beforeAll(async () => {
	desk = await publisher(now);
	const area = memoryArea();
	const store = localStore(area);
	before = await bring(1, area, store);
	after = await bring(2, area, store);
});

test('what a whole sync leaves is one version', () => {
	expect(inForce(before)).toBe(1);
	expect(inForce(after)).toBe(2);
});

test('a write that was split anywhere is seen', () => {
	const changed = [...after].filter(([key, value]) => key !== 'sync' && before.get(key) !== value);
	const keys = changed.map(([key]) => key);
	expect(keys).toEqual(expect.arrayContaining(['policy', 'head', 'settings']));
	expect(keys.length).toBeGreaterThan(10);
	for (let written = 1; written < changed.length; written++) {
		expect(() => inForce(new Map([...before, ...changed.slice(0, written)])), `${written} written`).toThrow();
		expect(() => inForce(new Map([...before, ...changed.slice(-written)])), `the last ${written} written`).toThrow();
	}
});

test.each(['policy', 'head', 'settings', 'index:64:0', shardKey(64, 17)])('a version without its %s is seen', (key) => {
	const values = new Map(after);
	expect(values.delete(key)).toBe(true);
	expect(() => inForce(values)).toThrow();
});
