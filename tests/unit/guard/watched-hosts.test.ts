import { expect, test } from 'vitest';
import type { Grant } from '../../../utils/contracts/review.ts';
import { speaksOfUnlisted, watchedHosts } from '../../../utils/guard/watched-hosts.ts';
import type { PagePolicy } from '../../../utils/policy/decide.ts';
import type { Person } from '../../../utils/policy/resolve.ts';
import { defaultResponses } from '../../../utils/policy/responses.ts';
import { type App, shardOf } from '../support/shard.ts';

const policy: PagePolicy = {
	responses: defaultResponses,
	unlisted: 'services',
	budget: { bannersPerDay: 3, snoozeHours: 24 },
};
const anybody: Person = { groups: [], grants: [] };

function watched(apps: App[], person: Partial<Person> = {}): string[] {
	return watchedHosts(
		apps.map((app) => shardOf([app])),
		{ ...anybody, ...person },
		policy,
	);
}

const grant = (of: Pick<Grant, 'app' | 'host' | 'until'>): Grant => ({
	...{
		id: '0f0e0d0c-0b0a-4908-8706-050403020100',
		scope: 'person',
		moments: ['visit'],
		sentence: '',
		conditional: false,
	},
	...of,
});

test('pages are read where there is something to say at a visit or a sign-in, and nowhere else', () => {
	const apps: App[] = [
		{ hosts: ['asana.example'], standing: 'approved' },
		{ hosts: ['trello.example', 'tiny.example'] },
		{ hosts: ['quiet.example'], responses: { unreviewed: { visit: 'quiet', signin: 'quiet' } } },
		{ hosts: ['signin.example'], responses: { unreviewed: { visit: 'quiet' } } },
		{ hosts: ['closed.example'], standing: 'blocked' },
	];
	expect(watched(apps).toSorted()).toEqual(['closed.example', 'signin.example', 'tiny.example', 'trello.example']);
});

test('what a rule says, or will say, to this person counts too', () => {
	const apps: App[] = [
		{
			hosts: ['asana.example'],
			standing: 'approved',
			rules: [{ groups: ['sales'], standing: 'unsanctioned', from: 4_000_000_000 }],
		},
	];
	expect(watched(apps, { groups: ['sales'] })).toEqual(['asana.example']);
	expect(watched(apps, { groups: ['marketing'] })).toEqual([]);
});

test('a host of no list that somebody was given for a time is watched, as they are reminded before it ends', () => {
	const grants = [
		grant({ app: null, host: 'for-a-while.example', until: '2026-12-01T00:00:00Z' }),
		grant({ app: null, host: 'for-good.example', until: null }),
		grant({ app: 'trello', host: null, until: '2026-12-01T00:00:00Z' }),
	];
	expect(watched([], { grants })).toEqual(['for-a-while.example']);
});

test('what ends for somebody comes first, then what is strictest, whichever moment it is said at', () => {
	const apps: App[] = [
		{ hosts: ['tolerated.example'], standing: 'tolerated' },
		{ hosts: ['unsanctioned.example'], standing: 'unsanctioned' },
		{ hosts: ['unreviewed.example'] },
		{ hosts: ['blocked.example'], standing: 'blocked' },
		{ hosts: ['ends.example'], standing: 'tolerated' },
	];
	const grants = [grant({ app: null, host: 'ends.example', until: '2026-12-01T00:00:00Z' })];
	expect(watched(apps, { grants })).toEqual([
		'ends.example',
		'blocked.example',
		'unsanctioned.example',
		'unreviewed.example',
		'tolerated.example',
	]);
});

test.each([
	['everywhere', 'badge', true],
	['everywhere', 'quiet', false],
	['services', 'badge', false],
] as const)('hosts of no list %s, with %s at a visit: spoken of at a mere visit, %s', (unlisted, visit, expected) => {
	const responses = { ...defaultResponses, unlisted: { ...defaultResponses.unlisted, visit } };
	expect(speaksOfUnlisted({ unlisted, responses })).toBe(expected);
});
