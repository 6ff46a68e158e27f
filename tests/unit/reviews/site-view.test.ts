import { beforeEach, describe, expect, test } from 'vitest';
import type { PolicySourceInput } from '../../../utils/contracts/policy-source.ts';
import type { EndedGrant, Grant } from '../../../utils/contracts/review.ts';
import type { OwnRequest } from '../../../utils/contracts/view.ts';
import { fatigueItem, personItem, settingsItem } from '../../../utils/platform/items.ts';
import { entry, type LocalStore, localStore } from '../../../utils/platform/local-store.ts';
import { sites } from '../../../utils/platform/site.ts';
import { localized } from '../../../utils/reviews/localized.ts';
import { siteView } from '../../../utils/reviews/site-view.ts';
import { syncOnce } from '../../../utils/sync/sync.ts';
import { memoryArea } from '../support/memory-area.ts';
import { asana, publisher, sourceOf, trello } from '../support/publisher.ts';

const time = Date.parse('2026-11-14T09:00:00Z');
const now = () => time;
let store: LocalStore;

beforeEach(() => {
	store = localStore(memoryArea());
});

async function publish(apps: PolicySourceInput['apps'], more: Partial<PolicySourceInput> = {}) {
	const desk = await publisher(now);
	await desk.publish(sourceOf(apps, more));
	await syncOnce(desk.source, store, now);
}

async function person(groups: string[], grants: Grant[] = []) {
	await store.write([entry(personItem, { groups, grants })]);
}

async function viewOf(
	url: string,
	languages = ['en-GB'],
	{ own = [], ended = [] }: { own?: OwnRequest[]; ended?: EndedGrant[] } = {},
) {
	const site = await sites(store, () => undefined).at(url);
	const settings = (await store.read([settingsItem])).get(settingsItem);
	if (!site || !settings) throw new Error('nothing is known of this site');
	return siteView(site, 'visit', settings, { own, ended }, languages, time);
}

const why = { en: 'it keeps files where we can’t delete them', de: 'Dateien lassen sich dort nicht löschen' };

test('an app that nobody has reviewed: what it is for, what to use instead, who helps, and by when', async () => {
	await publish([trello, { ...asana, goodFor: { en: 'campaign plans' }, access: { en: 'ask the help desk' } }]);
	await person(['marketing']);
	expect(await viewOf('https://trello.com/b/1')).toEqual({
		host: 'trello.com',
		organization: 'Northwind',
		app: { id: 'trello', name: 'Trello', category: 'Boards', goodFor: 'boards and plans' },
		standing: 'unreviewed',
		moment: 'visit',
		response: 'banner-compact',
		reason: 'app',
		until: null,
		why: null,
		alternatives: [
			{ id: 'asana', name: 'Asana', goodFor: 'campaign plans', open: 'https://asana.com', access: 'ask the help desk' },
		],
		liaison: { name: 'your marketing liaison', contact: null },
		promisedBy: '2026-11-14T13:00:00.000Z',
		own: null,
		snoozedUntil: null,
	});
});

describe('who helps', () => {
	test('is the liaison of the person’s group, else the one for everybody', async () => {
		await publish([trello]);
		await person(['sales']);
		expect((await viewOf('https://trello.com/')).liaison.name).toBe('IT');
	});

	test('is first the one whom the app names', async () => {
		await publish([{ ...trello, liaison: 'it' }]);
		await person(['marketing']);
		expect((await viewOf('https://trello.com/')).liaison.name).toBe('IT');
	});
});

describe('what decided', () => {
	test('a rule for the group, with its own reason and end', async () => {
		await publish([trello], {
			rules: [
				{ id: 'r', groups: ['marketing'], app: 'trello', standing: 'unsanctioned', until: '2026-12-01T00:00:00Z', why },
			],
		});
		await person(['marketing']);
		expect(await viewOf('https://trello.com/')).toMatchObject({
			standing: 'unsanctioned',
			reason: 'rule',
			why: why.en,
			until: '2026-12-01T00:00:00.000Z',
		});
	});

	test('a grant', async () => {
		await publish([trello]);
		await person(
			['marketing'],
			[
				{
					id: crypto.randomUUID(),
					app: 'trello',
					host: null,
					scope: 'person',
					moments: ['visit'],
					until: null,
					sentence: 'Go ahead',
					conditional: false,
				},
			],
		);
		expect(await viewOf('https://trello.com/')).toMatchObject({
			standing: 'approved',
			reason: 'grant',
			response: 'quiet',
		});
	});

	test('nothing: a host on no list is quiet and has no alternatives', async () => {
		await publish([trello, asana]);
		expect(await viewOf('https://quiet-garden.example/')).toMatchObject({
			app: null,
			standing: 'unlisted',
			response: 'quiet',
			alternatives: [],
		});
	});
});

test('an app that was put off says until when; the response is still the policy’s', async () => {
	await publish([trello]);
	await store.write([entry(fatigueItem, { snoozed: { trello: time + 3_600_000 }, day: '2026-11-14', shown: 9 })]);
	expect(await viewOf('https://trello.com/')).toMatchObject({
		snoozedUntil: '2026-11-14T10:00:00.000Z',
		response: 'banner-compact',
	});
});

test('IT’s texts come in the person’s language, else in the organization’s', () => {
	const of = (...wanted: string[]) => localized(why, { wanted, fallback: 'en' });
	expect(of('de-AT')).toBe(why.de);
	expect(of('fr', 'DE')).toBe(why.de);
	expect(of('fr')).toBe(why.en);
	expect(localized({ 'pt-BR': 'oi' }, { wanted: ['pt-PT'], fallback: 'en' })).toBe('oi');
});

describe('a grant of the group that ended lately', () => {
	const at = '2026-11-13T09:00:00.000Z';
	const over = { at, sentence: 'There’s an approved app now.' };
	const ended: EndedGrant[] = [{ app: 'trello', host: null, moments: ['visit'], ...over }];
	const answered = (
		state: 'declined' | 'approved' | 'sent',
		when: string,
		until: string | null = null,
	): OwnRequest => ({
		delivery: 'delivered',
		request: {
			...{ id: crypto.randomUUID(), app: 'trello', name: 'Trello', host: 'trello.com', moment: 'visit', others: 0 },
			...{ state, askedAt: when, promisedBy: when, outcome: { sentence: 'As said.', until, alternative: null } },
			thread: state === 'sent' ? [] : [{ from: 'it', kind: 'decision', text: 'As said.', at: when }],
		},
	});

	beforeEach(async () => {
		await publish([trello, asana]);
		await person(['marketing']);
	});

	test('is told where nothing has taken its place', async () => {
		expect((await viewOf('https://trello.com/', ['en'], { ended })).ended).toEqual(over);
		expect((await viewOf('https://asana.com/', ['en'], { ended })).ended).toBeUndefined();
	});

	test('is not told at moments that it never was for', async () => {
		const [grant] = ended;
		const other = grant ? [{ ...grant, moments: ['upload' as const] }] : [];
		expect((await viewOf('https://trello.com/', ['en'], { ended: other })).ended).toBeUndefined();
	});

	test.each([
		['an older no', answered('declined', '2026-11-01T09:00:00.000Z')],
		['an older time of one’s own', answered('approved', '2026-10-01T09:00:00.000Z', '2026-11-10T09:00:00.000Z')],
	])('is newer than %s', async (_, own) => {
		const view = await viewOf('https://trello.com/', ['en'], { own: [own], ended });
		expect(view).toMatchObject({ own: null, ended: over });
	});

	test.each([
		['a request that waits', answered('sent', '2026-11-01T09:00:00.000Z')],
		['a newer no', answered('declined', '2026-11-13T10:00:00.000Z')],
		['a yes that came just now', answered('approved', new Date(time - 1_000).toISOString())],
		['the answer that it came with', answered('approved', '2026-10-01T09:00:00.000Z', at)],
	])('leaves the word to %s', async (_, own) => {
		const view = await viewOf('https://trello.com/', ['en'], { own: [own], ended });
		expect(view.own).toEqual(own);
		expect(view.ended).toBeUndefined();
	});
});
