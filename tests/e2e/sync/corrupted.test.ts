import { afterAll, beforeAll, expect, test } from 'vitest';
import { shardKeys } from '../../../utils/platform/page-keys.ts';
import { hostAndParents } from '../../../utils/policy/host.ts';
import { loadUntilBanner, seeBanner } from '../../bench/signpost/banner.ts';
import { type Sites, serveSites } from '../../bench/sites/server.ts';
import { openSyncScene, type SyncedBrowser, type SyncScene } from './support/sync-scene.ts';

let sites: Sites;
let scene: SyncScene;
let signpost: SyncedBrowser;

beforeAll(async () => {
	sites = await serveSites();
	scene = await openSyncScene(sites.port);
	signpost = await scene.firstStart();
});
afterAll(async () => {
	await scene?.[Symbol.asyncDispose]();
	await sites?.[Symbol.asyncDispose]();
});

/** The key under which the record of an app's host is stored. */
async function keyOf(host: string): Promise<string> {
	const stored = await signpost.stored();
	const { compiled } = await scene.inForce(signpost);
	const keys = hostAndParents(host).flatMap((name) => shardKeys(name, compiled.head.shards));
	const key = keys.find((one) => String(stored[one]).includes(`"${host}"`));
	if (key === undefined) throw new Error(`${host} is in no shard`);
	return key;
}

test('a shard that somebody changed so that it still reads well is mended by the next sync, and the open page follows', async () => {
	const key = await keyOf('app-7.example');
	// A visit to an app with a standing asks for news too, and would mend it before anybody looked.
	const { promise: looked, resolve: haveLooked } = Promise.withResolvers<void>();
	scene.desk.onAsked(() => looked);
	await signpost.tamper(key, (text) => text.replaceAll('"unreviewed"', '"approved"'));
	await using tab = await signpost.browser.openTab();
	await tab.load('https://app-7.example/plain');
	expect((await signpost.stored())[key], 'nothing is mended yet').toContain('"approved"');
	haveLooked();
	await signpost.sync();
	await scene.inForce(signpost);
	await seeBanner(tab);
});

test.each([
	['gone', () => null],
	['cut short', (text: string) => text.slice(0, -100)],
])('a shard that is %s is noticed by the page that needs it, and fetched for it', async (_, change) => {
	const key = await keyOf('app-100.example');
	await signpost.tamper(key, change);
	await using tab = await signpost.browser.openTab();
	await loadUntilBanner(tab, 'https://app-100.example/plain');
	await scene.inForce(signpost);
});
