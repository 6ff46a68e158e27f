import { beforeEach, expect, test } from 'vitest';
import type { Grant } from '../../../utils/contracts/review.ts';
import { responder } from '../../../utils/guard/respond.ts';
import { fatigueItem, personItem } from '../../../utils/platform/items.ts';
import { type LocalStore, localStore } from '../../../utils/platform/local-store.ts';
import { sites } from '../../../utils/platform/site.ts';
import { tabBanners } from '../../../utils/platform/tab-banners.ts';
import { syncOnce } from '../../../utils/sync/sync.ts';
import { memoryArea } from '../support/memory-area.ts';
import { publisher, sourceOf, trello } from '../support/publisher.ts';

const day = 24 * 3_600_000;
const start = Date.parse('2026-11-14T09:00:00Z');

let store: LocalStore;
let at: number;
/** What came up, by tab. */
let shown: string[];

/** A browser whose person may use Trello until then. */
async function browser(until: number) {
	const area = memoryArea();
	store = localStore(area);
	const desk = await publisher(() => at);
	await desk.publish(sourceOf([trello]));
	await syncOnce(desk.source, store, () => at);
	const grant: Grant = {
		id: crypto.randomUUID(),
		app: 'trello',
		host: null,
		scope: 'person',
		moments: ['visit', 'signin'],
		until: new Date(until).toISOString(),
		sentence: '',
		conditional: false,
	};
	await store.update(personItem, () => ({ groups: [], grants: [grant] }));
	const actions = {
		markStanding: async () => undefined,
		clearStanding: async () => undefined,
		showBlockPage: async () => undefined,
		watchSignin: async () => undefined,
		readyBanner:
			async () =>
			async ({ id }: { id: number }, _site: unknown, _moment: string, rests: boolean) => {
				shown.push(`${rests ? 'pill' : 'banner'} in tab ${id}`);
				return true;
			},
	};
	const respond = responder(
		sites(store, () => undefined),
		store,
		tabBanners(localStore(memoryArea())),
		actions,
		() => at,
	);
	return (tab: number) => respond({ id: tab, url: 'https://trello.com/b/1' }, 'visit');
}

beforeEach(() => {
	at = start;
	shown = [];
});

test('what was given is called to mind once a day over all tabs, and takes no more of the budget', async () => {
	const visit = await browser(start + 2 * day);
	await visit(1);
	at += 60_000;
	await visit(2);
	await visit(3);
	expect(shown).toEqual(['banner in tab 1', 'pill in tab 2', 'pill in tab 3']);
	expect((await store.read([fatigueItem])).get(fatigueItem).shown).toBe(1);
	at += day;
	await visit(3);
	expect(shown.at(-1)).toBe('banner in tab 3');
});

test('what lasts is not called to mind', async () => {
	const visit = await browser(start + 30 * day);
	expect(await visit(1)).toBeNull();
	expect(shown).toEqual([]);
});
