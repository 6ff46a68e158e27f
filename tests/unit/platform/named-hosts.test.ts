import { beforeEach, expect, test } from 'vitest';
import { visitedItem } from '../../../utils/platform/items.ts';
import { entry, type LocalStore, localStore } from '../../../utils/platform/local-store.ts';
import { type NamedHosts, namedHosts } from '../../../utils/platform/named-hosts.ts';
import { memoryArea } from '../support/memory-area.ts';

type Listener = (told: { url: string }) => void;

/** The browser's end: who listens, and for which hosts. */
class Navigations {
	readonly listeners = new Map<Listener, string[] | 'any'>();
	/** The fewest who listened at once. */
	fewest = Number.POSITIVE_INFINITY;
	addListener(listener: Listener, filter?: { url: { hostSuffix: string }[] }): void {
		this.listeners.set(listener, filter?.url.map(({ hostSuffix }) => hostSuffix) ?? 'any');
	}
	removeListener(listener: Listener): void {
		this.listeners.delete(listener);
		this.fewest = Math.min(this.fewest, this.listeners.size);
	}
	/** Tells everybody who listens, whatever for: what the filter lets through is the browser's own affair. */
	tell(url: string): void {
		for (const listener of [...this.listeners.keys()]) listener({ url });
	}
}

let navigations: Navigations;
let store: LocalStore;
let told: string[];

beforeEach(() => {
	navigations = new Navigations();
	store = localStore(memoryArea());
	told = [];
});

function begin(): NamedHosts {
	return namedHosts(navigations, visitedItem, store, ({ url }, host) => told.push(`${host}: ${url}`));
}

test('the browser is named the hosts, and is heard of them and those below, with a dot at the end too', async () => {
	await begin().settle(['trello.com', 'notion.so']);
	expect([...navigations.listeners.values()]).toEqual([['.trello.com', '.notion.so']]);
	for (const host of ['trello.com', 'www.trello.com', 'notion.so.', 'nottrello.com'])
		navigations.tell(`https://${host}/`);
	expect(told).toEqual([
		'trello.com: https://trello.com/',
		'trello.com: https://www.trello.com/',
		'notion.so: https://notion.so./',
	]);
});

test('what woke the worker is told once it is known which hosts were named, and once', async () => {
	await begin().settle(['trello.com']);
	navigations.listeners.clear();
	const woken = begin();
	navigations.tell('https://trello.com/');
	navigations.tell('https://quiet-garden.example/');
	expect(told).toEqual([]);
	await woken.settle(['trello.com']);
	expect(told).toEqual(['trello.com: https://trello.com/']);
	expect([...navigations.listeners.values()]).toEqual([['.trello.com']]);
});

test('while hosts are named anew, somebody listens, and is told once', async () => {
	const hosts = begin();
	await hosts.settle(['trello.com']);
	navigations.fewest = Number.POSITIVE_INFINITY;
	await hosts.settle(['trello.com', 'notion.so']);
	expect(navigations.fewest).toBe(1);
	navigations.tell('https://trello.com/');
	expect(told).toEqual(['trello.com: https://trello.com/']);
});

test('of a host that is named no more nothing is told, and where there is none nobody listens', async () => {
	const hosts = begin();
	await hosts.settle(['trello.com', 'notion.so']);
	await hosts.settle(['notion.so']);
	navigations.tell('https://trello.com/');
	expect(told).toEqual([]);
	expect((await store.read([visitedItem])).get(visitedItem)).toEqual(['notion.so']);
	await hosts.settle([]);
	expect(navigations.listeners.size).toBe(0);
});

test('where it is not to be read which hosts were named, they can be named anew', async () => {
	await store.write([entry(visitedItem, ['trello.com'])]);
	const { read, ...others } = store;
	let isBroken = true;
	const shaky: LocalStore = {
		...others,
		read: (items) => (isBroken ? Promise.reject(new Error('the disk is gone')) : read(items)),
	};
	const hosts = namedHosts(navigations, visitedItem, shaky, ({ url }) => told.push(url));
	isBroken = false;
	await hosts.settle(['trello.com']);
	expect([...navigations.listeners.values()]).toEqual([['.trello.com']]);
});
