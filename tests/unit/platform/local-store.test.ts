import { expect, test } from 'vitest';
import { requestsItem, syncItem } from '../../../utils/platform/items.ts';
import { entry, localStore } from '../../../utils/platform/local-store.ts';
import { memoryArea } from '../support/memory-area.ts';

test('a change that is under way does not undo what is written meanwhile', async () => {
	const area = memoryArea();
	const isRead = Promise.withResolvers<void>();
	const store = localStore({
		...area,
		async get(keys) {
			const values = await area.get(keys);
			isRead.resolve();
			await new Promise((resolve) => setImmediate(resolve));
			return values;
		},
	});
	const noted = store.update(syncItem, (record) => ({ ...record, failures: record.failures + 1 }));
	await isRead.promise;
	const spare = { shards: 4, blocks: 1 };
	await Promise.all([noted, store.write([entry(syncItem, { ...syncItem.fallback, etag: '"2"', spare })])]);
	expect((await store.read([syncItem])).get(syncItem)).toMatchObject({ etag: '"2"', spare });
});

test('a change that fails keeps no other away', async () => {
	const area = memoryArea();
	const store = localStore(area);
	area.beforeWrite = () => {
		throw new Error('no room');
	};
	await expect(store.write([entry(requestsItem, [])])).rejects.toThrow('no room');
	area.beforeWrite = () => undefined;
	await store.update(syncItem, (record) => ({ ...record, failures: 1 }));
	expect((await store.read([syncItem])).get(syncItem).failures).toBe(1);
});
