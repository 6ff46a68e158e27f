import { beforeEach, expect, test } from 'vitest';
import { type PreparedHosts, preparedHosts } from '../../../utils/guard/prepared-hosts.ts';
import type { HostPlan } from '../../../utils/platform/host-scripts.ts';
import { metItem, reachedItem, shardItem, visitedItem } from '../../../utils/platform/items.ts';
import { entry, type LocalStore, localStore } from '../../../utils/platform/local-store.ts';
import { syncOnce } from '../../../utils/sync/sync.ts';
import { memoryArea } from '../support/memory-area.ts';
import { asana, manyApps, publisher, sourceOf, trello } from '../support/publisher.ts';

const now = () => Date.parse('2026-11-14T09:00:00Z');
let store: LocalStore;
/** What the browser was told, each time. */
let told: HostPlan[];
/** Hosts for which it was given hooks ahead of the next plan. */
let hookedAtOnce: string[];
let prepared: PreparedHosts;
const browser = {
	tell: async (plan: HostPlan) => void told.push(plan),
	hookAlso: async (host: string) => void hookedAtOnce.push(host),
	...{ mostAwaited: 3, mostClosed: 2, mostVisited: 5_000, untold: 'at-input' as const },
	canTellOf: (host: string) => !host.startsWith('['),
};
const closed = { hosts: [], except: [] };

beforeEach(() => {
	store = localStore(memoryArea());
	told = [];
	hookedAtOnce = [];
	prepared = preparedHosts(store, browser, now);
});

test('the browser prepares for the hosts of which the policy has something to say', async () => {
	const desk = await publisher(now);
	await desk.publish(sourceOf([trello, asana]));
	await syncOnce(desk.source, store, now);
	await prepared.settle();
	expect(told).toEqual([{ hooked: ['trello.com'], awaited: [], visited: ['trello.com'], others: 'never', closed }]);
});

test('and for those where it stopped files, each once, also after it was started anew', async () => {
	await prepared.meetFile('https://service.example/board');
	await prepared.meetFile('https://other.example/');
	await prepared.meetFile('https://service.example/');
	told = [];
	await preparedHosts(store, browser, now).settle();
	expect(told).toEqual([
		{ hooked: ['other.example', 'service.example'], awaited: [], visited: [], others: 'never', closed },
	]);
});

/** The plans for a policy that stops files on so many hosts. */
async function stopFilesOn(hosts: string[]): Promise<void> {
	const desk = await publisher(now);
	await desk.publish(sourceOf([{ ...trello, hosts }, asana]));
	await syncOnce(desk.source, store, now);
	await prepared.settle();
}

const stopped = (count: number) => Array.from({ length: count }, (_, i) => `stopped-${i}.example`);

/** The hosts with hooks that the first plan did not have, and those that are waited for. */
function sinceFirst() {
	const before = new Set(told[0]?.hooked);
	return { more: told.at(-1)?.hooked.filter((host) => !before.has(host)), awaited: told.at(-1)?.awaited ?? [] };
}

test('of more hosts than have the hooks from the start, others have them once somebody sets out for them', async () => {
	await stopFilesOn(stopped(105));
	expect(told.at(-1)?.hooked).toHaveLength(100);
	const [host = '', ...others] = sinceFirst().awaited;
	expect(others).toHaveLength(2);
	expect(told.at(-1)?.hooked).not.toContain(host);

	await prepared.awaitPage(host);
	expect(hookedAtOnce).toEqual([host]);
	await prepared.settle();
	expect(sinceFirst().more).toEqual([host]);
	expect(sinceFirst().awaited).toEqual([...others, expect.stringMatching(/^stopped-/)]);
});

test('it is planned anew only after many of them, and they do not push out those where files were stopped', async () => {
	await prepared.meetFile('https://service.example/');
	await stopFilesOn(stopped(170));
	const [, start] = told;
	const reached = stopped(170).filter((host) => !start?.hooked.includes(host));
	for (const host of reached.slice(0, 39)) await prepared.awaitPage(host);
	expect(told).toHaveLength(2);
	await prepared.awaitPage(reached[39] ?? '');
	expect(told).toHaveLength(3);
	const more = told[2]?.hooked.filter((host) => !start?.hooked.includes(host));
	expect(more?.toSorted()).toEqual(reached.slice(20, 40).toSorted());
});

test('a host that somebody set out for is let go once its files pass', async () => {
	await store.write([entry(reachedItem, ['passes.example', 'stopped-0.example'])]);
	await stopFilesOn(stopped(1));
	expect(told.at(-1)?.hooked).toEqual(['stopped-0.example']);
	expect((await store.read([reachedItem])).get(reachedItem)).toEqual(['stopped-0.example']);
});

test('hosts below one that has the hooks have them too, and nobody waits for them', async () => {
	await prepared.meetFile('https://stopped.example/');
	await stopFilesOn(Array.from({ length: 102 }, (_, i) => `part-${i}.stopped.example`));
	expect(told.at(-1)?.awaited).toEqual([]);
});

test('a page that somebody sets out for while it is planned anew keeps its hooks', async () => {
	await stopFilesOn(stopped(103));
	const [one = ''] = sinceFirst().awaited;
	let setOut: Promise<void> | undefined;
	const slow = {
		...store,
		async read(items: readonly { key: string }[]) {
			const read = await store.read(items);
			// The policy is gone through by now, and what is remembered has been read.
			if (items.some(({ key }) => /shard/.test(key))) setOut ??= busy.awaitPage(one);
			return read;
		},
	};
	const busy = preparedHosts(slow, browser, now);
	await busy.settle();
	expect(hookedAtOnce).toEqual([one]);
	expect(sinceFirst().more).toEqual([one]);
	await setOut;
});

test('of a page that somebody is at again nothing is stored anew', async () => {
	await stopFilesOn(stopped(103));
	const [one = ''] = sinceFirst().awaited;
	await prepared.awaitPage(one);
	await store.remove([reachedItem.key]);
	await prepared.awaitPage(one);
	expect(hookedAtOnce).toEqual([one, one]);
	expect((await store.read([reachedItem])).get(reachedItem)).toEqual([]);
});

test('it forgets the one that it has not met for longest', async () => {
	for (let i = 0; i < 51; i++) await prepared.meetFile(`https://host-${i}.example/`);
	expect(told.at(-1)?.hooked).toHaveLength(50);
	expect(told.at(-1)?.hooked).not.toContain('host-0.example');
	expect(told.at(-1)?.hooked).toContain('host-50.example');
});

test('what is no web address, or one that browsers have no pattern for, changes nothing', async () => {
	await prepared.meetFile('null');
	await prepared.meetFile('https://[2001:db8::1]/');
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
	await expect(shaky.meetFile('https://service.example/')).rejects.toThrow('busy');
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
	expect(told).toEqual([{ hooked: [], awaited: [], visited: [], others: 'once-shown', closed }]);
});

const hosts = ['a.example', 'b.example', 'c.example'];
const blocked = { ...trello, id: 'blocked', name: 'Blocked', hosts: ['z.example'], standing: 'blocked' as const };

/** A policy with more to say than of two hosts. */
async function publishMore(): Promise<void> {
	const desk = await publisher(now);
	await desk.publish(sourceOf([{ ...trello, hosts }, blocked, asana]));
	await syncOnce(desk.source, store, now);
}

const visits = () => told.map(({ visited, others }) => ({ visited, others }));

test('of more hosts than the browser can tell of it tells of the strictest, and other pages read once somebody is there', async () => {
	await publishMore();
	await preparedHosts(store, { ...browser, mostClosed: 0, mostVisited: 2 }, now).settle();
	expect(visits()).toEqual([{ visited: ['z.example', expect.stringMatching(/^[abc]\./)], others: 'at-input' }]);
});

test('where a page had to find out, the browser tells of the next', async () => {
	await publishMore();
	const few = preparedHosts(store, { ...browser, mostClosed: 0, mostVisited: 2 }, now);
	for (const host of hosts) {
		await few.meetVisit(`https://www.${host}/board`);
		await few.settle();
		expect(visits().at(-1)).toEqual({ visited: ['z.example', host], others: 'at-input' });
	}
});

test('nothing is kept of a host that is on no list, that is told of, or of which nothing is said', async () => {
	await publishMore();
	const few = preparedHosts(store, { ...browser, mostClosed: 0, mostVisited: 2 }, now);
	await store.write([entry(visitedItem, ['a.example'])]);
	for (const host of ['nobody-knows.example', 'www.a.example', 'asana.com']) await few.meetVisit(`https://${host}/`);
	await few.meetVisit('null');
	expect((await store.read([metItem])).get(metItem)).toEqual([]);
	expect(told).toEqual([]);
});

test('a host that somebody has been to is forgotten once the policy says nothing of it, or the browser is told of all', async () => {
	await publishMore();
	const few = preparedHosts(store, { ...browser, mostClosed: 0, mostVisited: 1 }, now);
	const met = async () => (await store.read([metItem])).get(metItem);
	for (const host of ['www.a.example', 'b.example', 'c.example']) await few.meetVisit(`https://${host}/`);
	expect(await met()).toEqual(['www.a.example', 'b.example', 'c.example']);
	const desk = await publisher(now);
	await desk.publish(sourceOf([{ ...trello, hosts: ['a.example', 'b.example'] }, asana]));
	store = localStore(memoryArea());
	await syncOnce(desk.source, store, now);
	await store.write([entry(metItem, ['www.a.example', 'b.example', 'c.example'])]);
	await preparedHosts(store, { ...browser, mostVisited: 1 }, now).settle();
	expect(await met()).toEqual(['www.a.example', 'b.example']);
	await preparedHosts(store, { ...browser, mostVisited: 2 }, now).settle();
	expect(await met()).toEqual([]);
});

test('a policy too large to be gone through is read for hosts that somebody has been to, and for blocked ones', async () => {
	const desk = await publisher(now);
	await desk.publish(sourceOf([...manyApps(45_000), blocked, asana]));
	await syncOnce(desk.source, store, now);
	const open = preparedHosts(store, { ...browser, mostClosed: 0 }, now);
	await open.settle();
	expect(visits()).toEqual([{ visited: ['z.example'], others: 'at-input' }]);
	await open.meetVisit('https://app-44999.example/');
	expect(told.at(-1)?.visited).toContain('app-44999.example');
	expect(told.at(-1)?.visited.length).toBeLessThan(500);
});

test('where no page can wait for somebody, or hosts of no list are spoken of, all read once they are shown', async () => {
	await publishMore();
	const each = { visited: [], others: 'once-shown' };
	await preparedHosts(store, { ...browser, mostVisited: 2, untold: 'once-shown' }, now).settle();
	await preparedHosts(
		store,
		{ ...browser, canTellOf: (host) => host !== 'a.example', untold: 'once-shown' },
		now,
	).settle();
	const desk = await publisher(now);
	await desk.publish(sourceOf([asana], { unlisted: 'everywhere', responses: { unlisted: { visit: 'badge' } } }));
	store = localStore(memoryArea());
	await syncOnce(desk.source, store, now);
	const prepared = preparedHosts(store, browser, now);
	await prepared.settle();
	expect(visits()).toEqual([each, each, each]);
	await prepared.meetVisit('https://nobody-knows.example/');
	expect((await store.read([metItem])).get(metItem)).toEqual([]);
});

test('where sites are closed by a script, it is on as many hosts as there is room for', async () => {
	const desk = await publisher(now);
	const unsorted = ['c.example', 'a.example', 'b.example'];
	await desk.publish(sourceOf([{ ...trello, hosts: unsorted, standing: 'blocked' }, asana]));
	await syncOnce(desk.source, store, now);
	await prepared.settle();
	expect(told.map((plan) => plan.closed)).toEqual([{ hosts: ['a.example', 'b.example'], except: [] }]);
});
