import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pageState, unreadable } from '../../../utils/guard/page-state.ts';
import { localStore } from '../../../utils/platform/local-store.ts';
import { readForPage } from '../../../utils/platform/page.ts';
import { syncOnce } from '../../../utils/sync/sync.ts';
import { type MemoryArea, memoryArea } from '../support/memory-area.ts';
import { asana, manyApps, type Publisher, publisher, sourceOf, trello } from '../support/publisher.ts';

const now = () => Date.parse('2026-11-14T09:00:00Z');
let area: MemoryArea;
let desk: Publisher;

beforeEach(async () => {
	area = memoryArea();
	vi.stubGlobal('chrome', { storage: { local: area } });
	desk = await publisher(now);
});

afterEach(() => vi.unstubAllGlobals());

async function publish(apps = [trello, asana]) {
	await desk.publish(sourceOf(apps));
	await syncOnce(desk.source, localStore(area), now);
}

const read = async (host: string) => pageState(await readForPage(host), host);

async function readable(host: string) {
	const state = await read(host);
	if (state === null || state === unreadable) throw new Error('nothing to read');
	return state;
}

test('a page knows nothing while there is no policy', async () => {
	expect(await read('trello.com')).toBeNull();
});

test.each([2, 3_000])('finds the record in a policy of %i apps', async (count) => {
	await publish([trello, ...manyApps(count)]);
	const { recordAt } = await readable('trello.com');
	expect(recordAt({ host: 'trello.com', path: '/b/1' })?.id).toBe('trello');
	expect((await readable('nottrello.com')).recordAt({ host: 'nottrello.com', path: '/' })).toBeNull();
});

test('finds the record where another policy comes into force while it is read', async () => {
	await publish();
	const get = area.get;
	area.get = async (keys) => {
		const values = await get(keys);
		area.get = get;
		await publish([trello, ...manyApps(3_000)]);
		return values;
	};
	expect((await readable('trello.com')).recordAt({ host: 'trello.com', path: '/' })?.id).toBe('trello');
});

test('a page follows its own navigation only where a path makes a difference', async () => {
	await publish([trello, { ...asana, hosts: ['asana.com', 'asana.com/apps'] }]);
	expect((await readable('app.asana.com')).dependsOnPath).toBe(true);
	expect((await readable('trello.com')).dependsOnPath).toBe(false);
	expect((await readable('quiet-garden.example')).dependsOnPath).toBe(false);
});

describe('what cannot be read', () => {
	beforeEach(() => publish());

	test.each([
		['the policy', 'policy', { version: 1 }],
		['the shard', 'shard:1:0', 'gone'],
	])('%s: the worker has to look', async (_, key, value) => {
		area.values.set(key, value);
		expect(await read('trello.com')).toBe(unreadable);
	});

	test('the person or the budget: the page goes on as for somebody new', async () => {
		area.values.set('person', 7);
		area.values.set('fatigue', []);
		expect(await readable('trello.com')).toMatchObject({ person: { groups: [], grants: [] }, fatigue: { shown: 0 } });
	});
});
