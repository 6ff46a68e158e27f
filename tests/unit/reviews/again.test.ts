import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { ReviewRequest } from '../../../utils/contracts/review.ts';
import { databaseOpener } from '../../../utils/platform/database.ts';
import { requestsItem } from '../../../utils/platform/items.ts';
import { entry, localStore } from '../../../utils/platform/local-store.ts';
import type { From } from '../../../utils/platform/router.ts';
import { sites } from '../../../utils/platform/site.ts';
import { outbox } from '../../../utils/reviews/outbox.ts';
import { reviewRoutes } from '../../../utils/reviews/routes.ts';
import { shown } from '../../../utils/reviews/shown.ts';
import { syncOnce } from '../../../utils/sync/sync.ts';
import { memoryArea } from '../support/memory-area.ts';
import { publisher, sourceOf, trello } from '../support/publisher.ts';

const now = () => Date.parse('2026-11-14T09:00:00Z');
const page: From = { isPage: true, tab: null };

/** An app that has a part of a host alone, and was approved once. */
const forms = { ...trello, id: 'forms', name: 'Forms', hosts: ['trello.com/forms'], standing: 'approved' as const };
const before: ReviewRequest = {
	id: '3f9a21bc-0000-4000-8000-000000000001',
	app: 'forms',
	name: 'Forms',
	host: 'trello.com',
	moment: 'visit',
	state: 'approved',
	askedAt: '2026-10-01T09:00:00.000Z',
	promisedBy: '2026-10-01T13:00:00.000Z',
	others: 0,
	thread: [],
	outcome: { sentence: 'Go ahead.', until: null, alternative: null },
};

test('a request about an app with a path is told and asked again about that app, not about its host', async () => {
	const store = localStore(memoryArea());
	const desk = await publisher(now);
	await desk.publish(sourceOf([trello, forms]));
	await syncOnce(desk.source, store, now);
	await store.write([entry(requestsItem, [before])]);
	const box = outbox(databaseOpener('again'));
	const languages = async () => ['en'];
	const routes = reviewRoutes({
		sites: sites(store, () => undefined),
		store,
		outbox: box,
		shown: shown({ store, outbox: box, languages, now }),
		count: async () => undefined,
		deliver: async () => undefined,
		languages,
		now,
	});
	expect(await routes['review/list'].answer(null, page)).toMatchObject([{ standing: 'approved' }]);
	await routes['review/again'].answer({ id: before.id }, page);
	expect((await box.all()).map(({ letter }) => letter)).toMatchObject([{ name: 'Forms', body: { app: 'forms' } }]);
});
