import { beforeEach, expect, test } from 'vitest';
import { guardRoutes } from '../../../utils/guard/routes.ts';
import { snoozeNamesItem } from '../../../utils/platform/items.ts';
import { type LocalStore, localStore } from '../../../utils/platform/local-store.ts';
import type { From } from '../../../utils/platform/router.ts';
import { sites } from '../../../utils/platform/site.ts';
import { syncOnce } from '../../../utils/sync/sync.ts';
import { memoryArea } from '../support/memory-area.ts';
import { manyApps, publisher, sourceOf } from '../support/publisher.ts';

let time = Date.parse('2026-11-14T09:00:00Z');
const now = () => time;
let store: LocalStore;

beforeEach(async () => {
	store = localStore(memoryArea());
	const desk = await publisher(now);
	await desk.publish(sourceOf(manyApps(3)));
	await syncOnce(desk.source, store, now);
});

function routes() {
	return guardRoutes({
		sites: sites(store, () => undefined),
		store,
		respond: async () => null,
		watchSignin: async () => undefined,
		count: async () => undefined,
		nudge: () => undefined,
		openTabs: async () => [],
		meetVisit: async () => undefined,
		now,
	});
}

const onPage = (url: string): From => ({ isPage: false, tab: { id: 7, url } });

test('what was put off is known by its name for as long as it stays quiet, and no longer', async () => {
	await routes()['site/snooze'].answer({}, onPage('https://app-0.example/'));
	await routes()['site/snooze'].answer({}, onPage('https://app-1.example/'));
	expect(await routes()['snooze/list'].answer(null, onPage(''))).toMatchObject([{ name: 'App 0' }, { name: 'App 1' }]);
	time += 25 * 3_600_000;
	await routes()['site/snooze'].answer({}, onPage('https://app-2.example/'));
	expect((await store.read([snoozeNamesItem])).get(snoozeNamesItem)).toEqual({ 'app-2': 'App 2' });
});
