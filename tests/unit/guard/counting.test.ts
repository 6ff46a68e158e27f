import { expect, test } from 'vitest';
import type { CountedMoment } from '../../../utils/contracts/event.ts';
import type { AppRecord } from '../../../utils/contracts/policy-wire.ts';
import type { Standing } from '../../../utils/contracts/vocabulary.ts';
import { type GuardParts, guardRoutes } from '../../../utils/guard/routes.ts';
import { counter } from '../../../utils/platform/count.ts';
import { localStore } from '../../../utils/platform/local-store.ts';
import type { From } from '../../../utils/platform/router.ts';
import type { Site, Sites } from '../../../utils/platform/site.ts';
import { decide } from '../../../utils/policy/decide.ts';
import { freshFatigue } from '../../../utils/policy/fatigue.ts';
import { defaultResponses } from '../../../utils/policy/responses.ts';
import { memoryArea } from '../support/memory-area.ts';

const now = () => Date.parse('2026-11-14T09:00:00Z');
const inTab: From = { isPage: false, tab: { id: 7, url: 'https://trello.com/b/secret-plan' } };
const page: From = { isPage: true, tab: null };

/** The guard on a site where an app stands like this; `null` for a host on no list. */
function guardOn(standing: Standing | null, isTold = true) {
	const counted: CountedMoment[] = [];
	const record: AppRecord | null = standing && { id: 'trello', name: 'Trello', category: 'boards', standing };
	const policy = {
		responses: defaultResponses,
		unlisted: 'everywhere' as const,
		budget: { bannersPerDay: 4, snoozeHours: 24 },
	};
	const person = { groups: [], grants: [] };
	const site: Site = {
		url: 'https://trello.com/b/secret-plan',
		address: { host: 'trello.com', path: '/b/secret-plan' },
		record,
		policy: {
			...policy,
			realm: 'https://desk.example',
			version: 1,
			digest: 'A'.repeat(43),
			kid: 'k',
			issued: 0,
			expires: 0,
			shards: 1,
		},
		person,
		fatigue: freshFatigue,
		decide: (moment, at) => decide(record, 'trello.com', moment, person, policy, freshFatigue, at),
	};
	const sites: Sites = { at: async () => site, of: async () => site };
	const parts: GuardParts = {
		sites,
		store: localStore(memoryArea()),
		respond: async (_, moment) => {
			const { response } = site.decide(moment, now());
			return response === 'quiet' ? null : { site, response };
		},
		count: counter(
			{
				put: async (moment) => {
					counted.push(moment);
				},
			},
			async () => isTold,
			now,
		),
		watchSignin: async () => undefined,
		nudge: () => undefined,
		openTabs: async () => [],
		meetVisit: async () => undefined,
		now,
	};
	return { routes: guardRoutes(parts), counted };
}

test('a moment on a listed app is counted: which app, what was done, when, and nothing else', async () => {
	const { routes, counted } = guardOn('unreviewed');
	await routes['moment/seen'].answer({ moment: 'visit' }, inTab);
	await routes['moment/outcome'].answer({ moment: 'visit', outcome: 'alternative' }, inTab);
	await routes['site/snooze'].answer({}, inTab);
	const same = { app: 'trello', moment: 'visit', response: 'banner-compact', at: '2026-11-14T09:00:00.000Z' };
	expect(counted).toEqual([
		{ ...same, outcome: 'shown' },
		{ ...same, outcome: 'alternative' },
		{ ...same, outcome: 'snoozed' },
	]);
});

test('nothing is counted where Signpost has nothing to say, or where the host is on no list', async () => {
	for (const standing of ['approved', null] as const) {
		const { routes, counted } = guardOn(standing);
		await routes['moment/seen'].answer({ moment: 'visit' }, inTab);
		await routes['moment/seen'].answer({ moment: 'upload' }, inTab);
		await routes['site/snooze'].answer({}, inTab);
		await routes['moment/outcome'].answer({ moment: 'upload', outcome: 'cancelled' }, inTab);
		expect(counted).toEqual([]);
	}
});

test('a blocked page is counted by the page that stands in for it, and once', async () => {
	const { routes, counted } = guardOn('blocked');
	await routes['moment/seen'].answer({ moment: 'visit' }, inTab);
	expect(counted).toEqual([]);
	await routes['moment/blocked'].answer({ moment: 'visit', url: 'https://trello.com/' }, page);
	expect(counted).toMatchObject([{ app: 'trello', response: 'block', outcome: 'shown' }]);
});

test('a site that sends somebody to the block page with the address of another counts nothing there', async () => {
	const { routes, counted } = guardOn('unreviewed');
	await routes['moment/blocked'].answer({ moment: 'visit', url: 'https://trello.com/' }, page);
	expect(counted).toEqual([]);
});

test('nothing is counted before the person was told what is; where files are stopped, the stop itself tells it', async () => {
	const { routes, counted } = guardOn('unreviewed', false);
	await routes['moment/seen'].answer({ moment: 'visit' }, inTab);
	await routes['site/snooze'].answer({}, inTab);
	expect(counted).toEqual([]);
	await routes['moment/seen'].answer({ moment: 'upload' }, inTab);
	expect(counted).toMatchObject([{ moment: 'upload', outcome: 'shown' }]);
});
