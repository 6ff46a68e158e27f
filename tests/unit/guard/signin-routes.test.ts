import { beforeEach, describe, expect, test } from 'vitest';
import type { CountedMoment } from '../../../utils/contracts/event.ts';
import type { Response } from '../../../utils/contracts/vocabulary.ts';
import { signinRoutes } from '../../../utils/guard/signin/routes.ts';
import { counter } from '../../../utils/platform/count.ts';
import { localStore } from '../../../utils/platform/local-store.ts';
import { sites as policySites } from '../../../utils/platform/site.ts';
import { syncOnce } from '../../../utils/sync/sync.ts';
import { memoryArea } from '../support/memory-area.ts';
import { asana, publisher, sourceOf, trello } from '../support/publisher.ts';

const minute = 60_000;
let time: number;
let counted: CountedMoment[];
let told: unknown[];

/** The worker's answers where Trello is not for company work, with this response to signing in. */
async function workerWith(signin: Response) {
	const store = localStore(memoryArea());
	const now = () => time;
	const desk = await publisher(now);
	await desk.publish(sourceOf([asana, { ...trello, standing: 'unsanctioned', responses: { signin } }]));
	await syncOnce(desk.source, store, now);
	const sites = policySites(store, () => undefined);
	const put = async (moment: CountedMoment) => {
		counted.push(moment);
	};
	return signinRoutes({
		sites,
		store,
		async respond(tab, moment) {
			const site = await sites.at(tab.url);
			return site && { site, response: site.decide(moment, time).response };
		},
		count: counter({ put }, async () => true, now),
		watchSignin: async () => undefined,
		tellTab: async (tab, message) => void told.push([tab, message]),
		now,
	});
}

const at = (url: string, id = 7) => ({ isPage: false, tab: { id, url }, frame: { id: 3, url } });
const trelloLogin = at('https://trello.com/login');

beforeEach(() => {
	time = Date.parse('2026-11-14T09:00:00Z');
	counted = [];
	told = [];
});

describe('a sign-in that is paused', () => {
	test('waits, and is counted once it is seen', async () => {
		const worker = await workerWith('pause');
		expect(await worker['signin/stops'].answer(null, trelloLogin)).toEqual({ stops: true });
		await worker['signin/seen'].answer(null, trelloLogin);
		expect(counted).toMatchObject([{ app: 'trello', moment: 'signin', response: 'pause', outcome: 'shown' }]);
	});

	test('goes on in its tab after one click, and for all the pages that it takes', async () => {
		const worker = await workerWith('pause');
		await worker['signin/go-on'].answer(null, trelloLogin);
		expect(told).toEqual([[7, { to: 'signin', word: 'go-on' }]]);
		expect(counted).toMatchObject([{ outcome: 'went-on' }]);
		time += 20 * minute;
		const next = at('https://id.trello.com/step-2', 8);
		expect(await worker['signin/stops'].answer(null, next)).toEqual({ stops: false });
		await worker['signin/seen'].answer(null, next);
		expect(counted).toHaveLength(1);
		time += 20 * minute;
		expect(await worker['signin/stops'].answer(null, trelloLogin)).toEqual({ stops: true });
	});

	test('that somebody tries brings the banner forward', async () => {
		const worker = await workerWith('pause');
		await worker['signin/held'].answer(null, trelloLogin);
		expect(told).toEqual([[7, { to: 'banner', word: 'held' }]]);
	});
});

test('a sign-in that is held does not go on, whatever is asked', async () => {
	const worker = await workerWith('hold');
	await worker['signin/go-on'].answer(null, trelloLogin);
	expect([told, counted]).toEqual([[], []]);
	expect(await worker['signin/stops'].answer(null, trelloLogin)).toEqual({ stops: true });
});

test('on a site of no list nothing waits and nothing is counted', async () => {
	const worker = await workerWith('pause');
	const elsewhere = at('https://nobody-listed-this.example/login');
	expect(await worker['signin/stops'].answer(null, elsewhere)).toEqual({ stops: false });
	await worker['signin/seen'].answer(null, elsewhere);
	expect(counted).toEqual([]);
});
