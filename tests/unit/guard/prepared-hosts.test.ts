import { beforeEach, expect, test } from 'vitest';
import { type PreparedHosts, preparedHosts } from '../../../utils/guard/prepared-hosts.ts';
import type { HostPlan } from '../../../utils/platform/host-scripts.ts';
import { shardItem } from '../../../utils/platform/items.ts';
import { type LocalStore, localStore } from '../../../utils/platform/local-store.ts';
import { syncOnce } from '../../../utils/sync/sync.ts';
import { memoryArea } from '../support/memory-area.ts';
import { asana, publisher, sourceOf, trello } from '../support/publisher.ts';

const now = () => Date.parse('2026-11-14T09:00:00Z');
let store: LocalStore;
/** What the browser was told, each time. */
let told: HostPlan[];
let prepared: PreparedHosts;
const browser = {
	tell: async (plan: HostPlan) => void told.push(plan),
	...{ mostClosed: 2, mostVisited: 5_000 },
	canTellOf: (host: string) => !host.startsWith('['),
};
const closed = { hosts: [], except: [] };

beforeEach(() => {
	store = localStore(memoryArea());
	told = [];
	prepared = preparedHosts(store, browser, now);
});

test('the browser prepares for the hosts of which the policy has something to say', async () => {
	const desk = await publisher(now);
	await desk.publish(sourceOf([trello, asana]));
	await syncOnce(desk.source, store, now);
	await prepared.settle();
	expect(told).toEqual([{ hooked: [], visited: ['trello.com'], closed }]);
});

test('and for those where it stopped files, each once, also after it was started anew', async () => {
	await prepared.meet('https://service.example/board');
	await prepared.meet('https://other.example/');
	await prepared.meet('https://service.example/');
	told = [];
	await preparedHosts(store, browser, now).settle();
	expect(told).toEqual([{ hooked: ['other.example', 'service.example'], visited: [], closed }]);
});

test('it forgets the one that it has not met for longest', async () => {
	for (let i = 0; i < 51; i++) await prepared.meet(`https://host-${i}.example/`);
	expect(told.at(-1)?.hooked).toHaveLength(50);
	expect(told.at(-1)?.hooked).not.toContain('host-0.example');
	expect(told.at(-1)?.hooked).toContain('host-50.example');
});

test('what is no web address, or one that browsers have no pattern for, changes nothing', async () => {
	await prepared.meet('null');
	await prepared.meet('https://[2001:db8::1]/');
	expect(told).toEqual([]);
});

test('a browser that could not be told is told the next time', async () => {
	let isFailing = true;
	const shaky = preparedHosts(
		store,
		{
			...browser,
			async tell(plan) {
				if (isFailing) throw new Error('the browser is busy');
				told.push(plan);
			},
		},
		now,
	);
	await expect(shaky.meet('https://service.example/')).rejects.toThrow('busy');
	isFailing = false;
	await shaky.settle();
	expect(told.map(({ hooked }) => hooked)).toEqual([['service.example']]);
});

test('while a part of the policy is missing, every page reads what is there', async () => {
	const desk = await publisher(now);
	await desk.publish(sourceOf([trello, asana]));
	await syncOnce(desk.source, store, now);
	await store.remove([shardItem(1, 0).key]);
	await prepared.settle();
	expect(told).toEqual([{ hooked: [], visited: null, closed }]);
});

test.each([
	['there are more hosts than the browser can tell of', ['a.example', 'b.example', 'c.example'], 2],
	['it cannot tell of one of them', ['a.example', '[2001:db8::1]'], 2],
])('where %s, every page reads', async (_, hosts, mostVisited) => {
	const desk = await publisher(now);
	await desk.publish(sourceOf([{ ...trello, hosts }, asana]));
	await syncOnce(desk.source, store, now);
	await preparedHosts(store, { ...browser, mostVisited }, now).settle();
	await preparedHosts(store, { ...browser, mostVisited: 3, canTellOf: () => true }, now).settle();
	expect(told.map(({ visited }) => visited?.toSorted())).toEqual([undefined, hosts.toSorted()]);
	expect(told[0]?.visited).toBeNull();
});

test('where sites are closed by a script, it is on as many hosts as there is room for', async () => {
	const desk = await publisher(now);
	const hosts = ['c.example', 'a.example', 'b.example'];
	await desk.publish(sourceOf([{ ...trello, hosts, standing: 'blocked' }, asana]));
	await syncOnce(desk.source, store, now);
	await prepared.settle();
	expect(told.map((plan) => plan.closed)).toEqual([{ hosts: ['a.example', 'b.example'], except: [] }]);
});
