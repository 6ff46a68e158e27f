import { beforeEach, expect, test } from 'vitest';
import { announce } from '../../../utils/guard/announce.ts';
import { responder } from '../../../utils/guard/respond.ts';
import { fatigueItem, personItem } from '../../../utils/platform/items.ts';
import { entry, type LocalStore, localStore } from '../../../utils/platform/local-store.ts';
import { sites } from '../../../utils/platform/site.ts';
import { tabBanners } from '../../../utils/platform/tab-banners.ts';
import type { WebTab } from '../../../utils/platform/tabs.ts';
import { syncOnce } from '../../../utils/sync/sync.ts';
import { memoryArea } from '../support/memory-area.ts';
import { asana, type Publisher, publisher, sourceOf, trello } from '../support/publisher.ts';

const now = () => Date.parse('2026-11-14T09:00:00Z');
const tabs: WebTab[] = [
	{ id: 1, url: 'https://trello.com/b/1' },
	{ id: 2, url: 'https://asana.com/' },
];
let store: LocalStore;
let desk: Publisher;
/** What happened to tabs, and to the browser's own rules. */
let done: string[];
let isWorkerDying: boolean;

beforeEach(async () => {
	store = localStore(memoryArea());
	desk = await publisher(now);
	done = [];
	isWorkerDying = false;
});

async function publish(apps = [trello, asana]) {
	await desk.publish(sourceOf(apps));
	await syncOnce(desk.source, store, now);
}

const respond = () =>
	responder(
		sites(store, () => undefined),
		store,
		tabBanners(localStore(memoryArea())),
		{
			markStanding: async ({ id }) => void done.push(`mark ${id}`),
			clearStanding: async ({ id }) => void done.push(`clear ${id}`),
			readyBanner:
				async () =>
				async ({ id }) => {
					if (isWorkerDying) throw new Error('the worker dies');
					done.push(`banner ${id}`);
					return true;
				},
			watchSignin: async () => undefined,
			showBlockPage: async ({ id }) => void done.push(`block ${id}`),
		},
		now,
	);

const tell = () =>
	announce(
		store,
		{
			openTabs: async () => tabs,
			stopHosts: async ({ hosts }) => void done.push(`stop ${hosts.join(' ')}`),
			preparePages: async () => undefined,
		},
		respond(),
		now,
	);

test('a policy that came into force reaches the pages that are open, once', async () => {
	await publish();
	await tell();
	expect(done).toEqual(['stop ', 'banner 1', 'mark 1', 'clear 2']);
	done = [];
	await tell();
	expect(done).toEqual([]);
});

test('so does a group that the person is in now', async () => {
	await publish();
	await tell();
	done = [];
	await store.write([entry(personItem, { groups: ['marketing'], grants: [] })]);
	await tell();
	expect(done).not.toEqual([]);
});

test('an app that is blocked now is stopped before it loads, and its open pages are replaced', async () => {
	await publish([{ ...trello, standing: 'blocked' }, asana]);
	await tell();
	expect(done).toEqual(['stop trello.com', 'block 1', 'clear 2']);
});

test('a worker that dies on the way tells again', async () => {
	await publish();
	isWorkerDying = true;
	await expect(tell()).rejects.toThrow('dies');
	isWorkerDying = false;
	await tell();
	expect(done).toContain('banner 1');
});

test('banners that came up are counted, and after the day’s last one there is the badge alone', async () => {
	await publish();
	for (let i = 0; i < 6; i++) await respond()({ id: 1, url: 'https://trello.com/' }, 'visit');
	expect(done.filter((what) => what === 'banner 1')).toHaveLength(4);
	expect(done.filter((what) => what === 'mark 1')).toHaveLength(6);
	expect((await store.read([fatigueItem])).get(fatigueItem)).toMatchObject({ day: '2026-11-14', shown: 4 });
});
