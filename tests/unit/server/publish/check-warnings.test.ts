import { describe, expect, test } from 'vitest';
import type { PolicySourceInput } from '../../../../utils/contracts/policy-source.ts';
import { asana, boards, check, everybodys, rule, trello } from './support/checked.ts';
import { appInput } from './support/small-source.ts';

test('a policy with nothing odd in it passes in silence', () => {
	expect(check({})).toEqual({ faults: [], warnings: [] });
});

const hosts = (count: number) => Array.from({ length: count }, (_, i) => `host-${i}.example`);

describe('is said, and published', () => {
	const cases: [string, Partial<PolicySourceInput>, { path: string; found: string; expected: string }][] = [
		[
			'private windows, which browsers keep to themselves',
			{ privacy: { privateWindows: true } },
			{ path: 'privacy.privateWindows', found: 'true', expected: 'does not run in private windows' },
		],
		[
			'more hosts than a browser can be told of',
			{ apps: [asana, trello({ hosts: hosts(5_001) })] },
			{ path: 'apps', found: '5001', expected: 'at most 5,000 hosts' },
		],
		[
			'an approved app that says nothing for itself',
			{ apps: [{ ...asana, goodFor: undefined }, trello()] },
			{ path: 'apps[0].goodFor', found: 'nothing', expected: 'what it is good for' },
		],
		[
			'a no without a reason',
			{ apps: [asana, trello({ standing: 'unsanctioned' })] },
			{ path: 'apps[1].why', found: 'nothing', expected: 'one sentence' },
		],
		[
			'a closed app without a reason',
			{ apps: [asana, trello({ standing: 'blocked' })] },
			{ path: 'apps[1].why', found: 'nothing', expected: 'one sentence' },
		],
		[
			'a reason that nobody decided',
			{ apps: [asana, trello({ why: { en: 'so' } })] },
			{ path: 'apps[1].why', found: '{"en":"so"}', expected: 'another standing' },
		],
		[
			'a category with nothing to offer',
			{ apps: [trello()] },
			{ path: 'categories[0]', found: '"boards"', expected: 'alternatives for trello' },
		],
		[
			'a category without an app',
			{ categories: [boards, { ...boards, id: 'empty' }] },
			{ path: 'categories[1]', found: '"empty"', expected: 'at least one app' },
		],
		[
			'a pattern that is there twice',
			{ apps: [asana, trello({ hosts: ['trello.com', 'Trello.com'] })] },
			{ path: 'apps[1].hosts[1]', found: '"trello.com"', expected: 'each pattern once' },
		],
		[
			'an alternative that is there twice',
			{ apps: [asana, trello({ alternatives: ['asana', 'asana'] })] },
			{ path: 'apps[1].alternatives[1]', found: '"asana"', expected: 'once' },
		],
		[
			'a single label',
			{ apps: [asana, trello({ hosts: ['intranet'] })] },
			{ path: 'apps[1].hosts[0]', found: '"intranet"', expected: 'covers no names below it' },
		],
		[
			'a group with two liaisons',
			{ liaisons: [everybodys, ...['a', 'b'].map((id) => ({ id, name: { en: id }, groups: ['sales'] }))] },
			{ path: 'liaisons[2].groups[0]', found: '"sales"', expected: 'liaisons[1] is shown to it' },
		],
		[
			'a rule that changes nothing',
			{ rules: [rule({ standing: 'unreviewed' })] },
			{ path: 'rules[0].standing', found: '"unreviewed"', expected: 'the app does not have anyway' },
		],
		[
			'a rule that is never asked',
			{ rules: [rule({ groups: ['sales', 'marketing'] }), rule({ id: 'late', standing: 'approved' })] },
			{ path: 'rules[1]', found: '"late"', expected: 'a place before rules[0]' },
		],
		[
			'a category rule that takes an approval away',
			{ rules: [{ id: 'r', groups: ['sales'], category: 'boards', standing: 'tolerated' }] },
			{ path: 'rules[0].standing', found: '"tolerated"', expected: 'a rule of their own for asana' },
		],
		[
			'a closed app that shall only be badged',
			{ responses: { blocked: { visit: 'badge' } } },
			{ path: 'responses.blocked.visit', found: '"badge"', expected: 'before anything is loaded' },
		],
		[
			'responses of a category for what has none',
			{ categories: [{ ...boards, responses: { unlisted: { visit: 'badge' } } }] },
			{ path: 'categories[0].responses.unlisted', found: '{"visit":"badge"}', expected: 'no category' },
		],
		[
			'an offer that opens on an unreviewed app',
			{ apps: [{ ...asana, open: 'https://www.trello.com/asana' }, trello()] },
			{ path: 'apps[0].open', found: '"https://www.trello.com/asana"', expected: 'belongs to trello (unreviewed)' },
		],
	];
	test.each(cases)('%s', (_, more, { path, found, expected }) => {
		expect(check(more)).toEqual({
			faults: [],
			warnings: [{ path, found, expected: expect.stringContaining(expected) }],
		});
	});
});

describe('is fine', () => {
	const fine: [string, Partial<PolicySourceInput>][] = [
		[
			'an alternative that a rule approves for some',
			{
				apps: [asana, trello({ alternatives: ['x'] }), appInput('x', { standing: 'unreviewed' })],
				rules: [rule({ app: 'x', standing: 'approved' })],
			},
		],
		[
			'an alternative that a category rule approves',
			{
				apps: [
					asana,
					trello({ alternatives: ['x'] }),
					appInput('x', { standing: 'unreviewed', category: 'more', alternatives: ['asana'] }),
				],
				categories: [boards, { ...boards, id: 'more' }],
				rules: [{ id: 'r', groups: ['sales'], category: 'more', standing: 'approved' }],
			},
		],
		['any number of hosts of which nothing is said', { apps: [{ ...asana, hosts: hosts(5_001) }, trello()] }],
		['as many hosts as a browser can be told of', { apps: [asana, trello({ hosts: hosts(5_000) })] }],
		[
			'a host below another app’s',
			{
				apps: [
					asana,
					trello({ hosts: ['slack.com'] }),
					appInput('x', { hosts: ['northwind.slack.com', 'slack.com/northwind'] }),
				],
			},
		],
		[
			'a site of our own among free pages',
			{ apps: [asana, trello({ hosts: ['northwind.github.io', 'northwind.co.uk'] })] },
		],
		[
			'an address literal and this machine',
			{ apps: [asana, trello({ hosts: ['10.0.0.1', '[::1]', 'localhost', 'wiki.intranet'] })] },
		],
		['a rule that runs out later', { rules: [rule({ from: '2026-01-01T00:00:00Z', until: '2026-11-14T12:00:01Z' })] }],
		[
			'an exception from a category rule',
			{
				rules: [
					rule({ standing: 'unreviewed' }),
					{ id: 'c', groups: ['marketing'], category: 'boards', standing: 'approved' },
				],
			},
		],
		[
			'no way but the one that the app names',
			{
				apps: [asana, trello({ category: 'other', alternatives: ['asana'] })],
				categories: [boards, { ...boards, id: 'other' }],
			},
		],
	];
	test.each(fine)('%s', (_, more) => {
		expect(check(more)).toEqual({ faults: [], warnings: [] });
	});

	test('an expired approval does not make an alternative', () => {
		const { faults } = check({
			apps: [asana, trello({ alternatives: ['x'] }), appInput('x', { standing: 'unreviewed' })],
			rules: [rule({ app: 'x', standing: 'approved', until: '2026-11-01T00:00:00Z' })],
		});
		expect(faults.map(({ path }) => path)).toEqual(['apps[1].alternatives[0]', 'rules[0].until']);
	});
});
