import { expect, test } from 'vitest';
import type { FullResponses } from '../../../../utils/contracts/policy-wire.ts';
import { guardedHosts } from '../../../../utils/guard/upload/guarded-hosts.ts';
import { defaultResponses } from '../../../../utils/policy/responses.ts';
import { type App, shardOf } from '../../support/shard.ts';

function guarded(apps: App[], groups: string[] = [], table: FullResponses = defaultResponses): string[] {
	return guardedHosts(
		apps.map((app) => shardOf([app])),
		groups,
		table,
	);
}

test('hosts on which files are stopped come strictest first, and those where they pass not at all', () => {
	const apps: App[] = [
		{ hosts: ['asana.example'], standing: 'approved' },
		{ hosts: ['trello.example'] },
		{ hosts: ['transfer.example', 'short.example'], standing: 'unsanctioned' },
		{ hosts: ['shut.example'], responses: { unreviewed: { upload: 'block' } } },
		{ hosts: ['closed.example'], standing: 'blocked' },
	];
	expect(guarded(apps)).toEqual(['shut.example', 'transfer.example', 'short.example', 'trello.example']);
});

test('an app counts as strict as it is, or will be, for the groups of this person, and as its own row says', () => {
	const apps: App[] = [
		{
			hosts: ['asana.example'],
			standing: 'approved',
			rules: [{ groups: ['sales'], standing: 'unsanctioned', from: 4_000_000_000 }],
		},
		{ hosts: ['canva.example'], standing: 'unsanctioned', responses: { unsanctioned: { upload: 'pause' } } },
		{ hosts: ['trello.example'], standing: 'approved', responses: { approved: { upload: 'hold' } } },
	];
	expect(guarded(apps, ['sales'])).toEqual(['asana.example', 'trello.example', 'canva.example']);
	expect(guarded(apps, ['marketing'])).toEqual(['trello.example', 'canva.example']);
});

test('an address that browsers have no pattern for is left out', () => {
	const hosts = ['[2001:db8::1]', '192.0.2.1', 'intranet'];
	expect(guarded([{ hosts, standing: 'unsanctioned' }])).toEqual(['192.0.2.1', 'intranet']);
});

test('of many, the strict ones come ahead of all others', () => {
	const app = (name: string, upload: 'pause' | 'block'): App => ({
		hosts: [name],
		responses: { unreviewed: { upload } },
	});
	const lenient = Array.from({ length: 400 }, (_, i) => app(`lenient-${i}.example`, 'pause'));
	const strict = Array.from({ length: 60 }, (_, i) => app(`strict-${i}.example`, 'block'));
	const found = guarded([...lenient, ...strict]);
	expect(found).toHaveLength(460);
	expect(found.slice(0, 60)).toEqual(strict.flatMap(({ hosts }) => hosts));
});
