import { afterAll, beforeAll, expect, test } from 'vitest';
import { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { indexBlockItem, policyItem } from '../../../utils/platform/items.ts';
import { sizedSource } from '../../bench/policies/sized-source.ts';
import type { StaticDesk } from './support/static-desk.ts';
import { openSyncScene, type SyncedBrowser, type SyncScene } from './support/sync-scene.ts';

/** So many packs come before the worker is stopped, each time. */
const packsAtATime = 18;

let scene: SyncScene;
beforeAll(async () => {
	scene = await openSyncScene(9, () => PolicySource.parse(sizedSource('100k')));
});
afterAll(() => scene?.[Symbol.asyncDispose]());

/** The packs that are answered, and word of so many more; there are no others until then. */
function watchPacks(desk: StaticDesk) {
	const packs: string[] = [];
	let wanted = Number.POSITIVE_INFINITY;
	let reached: () => void = () => undefined;
	let next = Promise.withResolvers<void>();
	const isEnough = (what: string) => what.startsWith('pack ') && packs.length >= wanted;
	desk.onAsked((what) => (isEnough(what) ? next.promise : undefined));
	desk.onAnswered((what) => {
		if (!what.startsWith('pack ')) return;
		packs.push(what.slice('pack '.length));
		if (packs.length >= wanted) reached();
	});
	return {
		packs,
		more(count: number): Promise<void> {
			const { promise, resolve } = Promise.withResolvers<void>();
			wanted = packs.length + count;
			next.resolve();
			next = Promise.withResolvers();
			reached = resolve;
			return promise;
		},
	};
}

/** Hashes of the blocks that are stored already. */
async function keptBlocks(signpost: SyncedBrowser): Promise<Set<string>> {
	const stored = await signpost.stored();
	const [version] = scene.desk.versions.values();
	const { blocks = [], head } = version?.compiled ?? {};
	const kept = blocks.filter(({ body }, i) => stored[indexBlockItem(head?.shards ?? 0, i).key] === body);
	return new Set(kept.map(({ hash }) => hash));
}

const isInForce = async (signpost: SyncedBrowser) => policyItem.key in (await signpost.stored());

test('the first sync of 100,000 patterns goes on where the worker was stopped, again and again', async () => {
	const asked = watchPacks(scene.desk);
	const begun = asked.more(packsAtATime);
	const signpost = await scene.begin();
	await begun;
	let stops = 0;
	do {
		await signpost.browser.workers.stop();
		stops += 1;
		const kept = await keptBlocks(signpost);
		const before = asked.packs.length;
		const more = asked.more(packsAtATime);
		await Promise.race([signpost.sync(), more]);
		const twice = asked.packs.slice(before).filter((block) => kept.has(block));
		expect(twice, `fetched though they were there, after stop ${stops}`).toEqual([]);
	} while (!(await isInForce(signpost)));
	expect(stops).toBeGreaterThan(2);
	expect((await scene.inForce(signpost)).version).toBe(1);
});
