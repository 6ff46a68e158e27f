import { beforeEach, expect, test } from 'vitest';
import { type HookedHosts, hookedHosts } from '../../../../utils/guard/upload/hooked-hosts.ts';
import { type LocalStore, localStore } from '../../../../utils/platform/local-store.ts';
import { syncOnce } from '../../../../utils/sync/sync.ts';
import { memoryArea } from '../../support/memory-area.ts';
import { asana, publisher, sourceOf, trello } from '../../support/publisher.ts';

const now = () => Date.parse('2026-11-14T09:00:00Z');
let store: LocalStore;
/** What the browser was told, each time. */
let told: (readonly string[])[];
let hooked: HookedHosts;

beforeEach(() => {
	store = localStore(memoryArea());
	told = [];
	hooked = hookedHosts(store, async (hosts) => void told.push(hosts));
});

test('the browser prepares for the hosts that the policy names', async () => {
	const desk = await publisher(now);
	await desk.publish(sourceOf([trello, asana]));
	await syncOnce(desk.source, store, now);
	await hooked.settle();
	expect(told).toEqual([['trello.com']]);
});

test('and for those where it stopped files, each once, also after it was started anew', async () => {
	await hooked.meet('https://service.example/board');
	await hooked.meet('https://other.example/');
	await hooked.meet('https://service.example/');
	told = [];
	await hookedHosts(store, async (hosts) => void told.push(hosts)).settle();
	expect(told).toEqual([['other.example', 'service.example']]);
});

test('it forgets the one that it has not met for longest', async () => {
	for (let i = 0; i < 51; i++) await hooked.meet(`https://host-${i}.example/`);
	expect(told.at(-1)).toHaveLength(50);
	expect(told.at(-1)).not.toContain('host-0.example');
	expect(told.at(-1)).toContain('host-50.example');
});

test('what is no web address, or one that browsers have no pattern for, changes nothing', async () => {
	await hooked.meet('null');
	await hooked.meet('https://[2001:db8::1]/');
	expect(told).toEqual([]);
});

test('a browser that could not be told is told the next time', async () => {
	let isFailing = true;
	const shaky = hookedHosts(store, async (hosts) => {
		if (isFailing) throw new Error('the browser is busy');
		told.push(hosts);
	});
	await expect(shaky.meet('https://service.example/')).rejects.toThrow('busy');
	isFailing = false;
	await shaky.settle();
	expect(told).toEqual([['service.example']]);
});
