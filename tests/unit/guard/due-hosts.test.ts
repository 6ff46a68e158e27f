import { expect, test } from 'vitest';
import type { Shard } from '../../../utils/contracts/policy-wire.ts';
import { dueHosts } from '../../../utils/guard/due-hosts.ts';
import type { PagePolicy } from '../../../utils/policy/decide.ts';
import { freshFatigue } from '../../../utils/policy/fatigue.ts';
import type { Person } from '../../../utils/policy/resolve.ts';
import { defaultResponses } from '../../../utils/policy/responses.ts';
import { type App, shardOf } from '../support/shard.ts';

const now = Date.parse('2026-11-14T09:00:00Z');
const policy: PagePolicy = {
	responses: defaultResponses,
	unlisted: 'services',
	budget: { bannersPerDay: 3, snoozeHours: 24 },
};

/** All hosts of these apps are watched. */
function due(shards: Shard[], person: Partial<Person> = {}, snoozed: Record<string, number> = {}): string[] {
	const watched = shards.flatMap(({ hosts }) => Object.keys(hosts));
	return dueHosts(watched, shards, { groups: [], grants: [], ...person }, policy, { ...freshFatigue, snoozed }, now);
}

const shards = (...apps: App[]) => apps.map((app) => shardOf([app]));

test('something is due at each visit to what has a banner or a stop, and not where there is a mark alone', () => {
	const apps: App[] = [
		{ hosts: ['approved.example'], standing: 'approved' },
		{ hosts: ['tolerated.example'], standing: 'tolerated' },
		{ hosts: ['trello.example', 'tiny.example'] },
		{ hosts: ['stopped.example'], responses: { unreviewed: { visit: 'pause' } } },
		{ hosts: ['closed.example'], standing: 'blocked' },
	];
	expect(due(shards(...apps))).toEqual(['trello.example', 'tiny.example', 'stopped.example', 'closed.example']);
});

test('what was put off, and what somebody was given, is not due', () => {
	const apps = shards({ hosts: ['trello.example'] }, { hosts: ['canva.example'] });
	expect(due(apps, {}, { 'trello.example': now + 1 })).toEqual(['canva.example']);
	expect(due(apps, {}, { 'trello.example': now - 1 })).toEqual(['trello.example', 'canva.example']);
	const given = { app: 'canva.example', host: null, until: null, moments: ['visit' as const] };
	const grant = { id: '0f0e0d0c-0b0a-4908-8706-050403020100', sentence: '', conditional: false, ...given };
	expect(due(apps, { grants: [{ ...grant, scope: 'person' }] })).toEqual(['trello.example']);
});

test('nothing is due where the path matters, nor where a host below is another matter', () => {
	const byPath: Shard = { ...shardOf([{ hosts: ['paths.example'] }]), hosts: { 'paths.example': [['/labs', 0]] } };
	const apps = shards(
		{ hosts: ['suite.example'] },
		{ hosts: ['docs.suite.example'], standing: 'approved' },
		{ hosts: ['board.example'] },
		{ hosts: ['eu.board.example'] },
	);
	expect(due([byPath, ...apps])).toEqual(['board.example', 'eu.board.example']);
});
