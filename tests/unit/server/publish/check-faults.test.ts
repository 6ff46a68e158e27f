import { describe, expect, test } from 'vitest';
import type { PolicySourceInput } from '../../../../utils/contracts/policy-source.ts';
import { asana, boards, check, everybodys, rule, trello } from './support/checked.ts';
import { appInput } from './support/small-source.ts';

describe('is refused', () => {
	const cases: [string, Partial<PolicySourceInput>, { path: string; found: string; expected: string }][] = [
		[
			'an app id that is there twice',
			{ apps: [asana, trello(), trello({ hosts: ['trello.net'] })] },
			{ path: 'apps[2].id', found: '"trello"', expected: 'an id of its own: apps[1] has this one' },
		],
		[
			'a group id that is there twice',
			{ groups: ['marketing', 'sales', 'sales'].map((id) => ({ id, name: id })) },
			{ path: 'groups[2].id', found: '"sales"', expected: 'groups[1]' },
		],
		[
			'a category id that is there twice',
			{ categories: [boards, boards] },
			{ path: 'categories[1].id', found: '"boards"', expected: 'categories[0]' },
		],
		[
			'a liaison id that is there twice',
			{ liaisons: [everybodys, { ...everybodys, groups: ['sales'] }] },
			{ path: 'liaisons[1].id', found: '"it"', expected: 'liaisons[0]' },
		],
		[
			'a rule id that is there twice',
			{ rules: [rule(), rule({ groups: ['sales'] })] },
			{ path: 'rules[1].id', found: '"rule"', expected: 'rules[0]' },
		],
		[
			'a pattern that two apps claim, in another spelling too',
			{
				apps: [asana, trello({ hosts: ['trello.net', 'WWW.Asana.com'] }), appInput('x', { hosts: ['www.asana.com.'] })],
			},
			{
				path: 'apps[2].hosts[0]',
				found: '"www.asana.com"',
				expected: 'a pattern that no other app claims: apps[1] (trello) has this one',
			},
		],
		[
			'a path pattern that two apps claim',
			{ apps: [asana, trello({ hosts: ['google.com/forms'] }), appInput('x', { hosts: ['google.com/forms/'] })] },
			{ path: 'apps[2].hosts[0]', found: '"google.com/forms"', expected: 'apps[1] (trello)' },
		],
		[
			'a category that does not exist',
			{ apps: [asana, trello({ category: 'boardz' })] },
			{ path: 'apps[1].category', found: '"boardz"', expected: 'a category of this policy, one of boards' },
		],
		[
			'a liaison that does not exist',
			{ apps: [asana, trello({ liaison: 'nobody' })] },
			{ path: 'apps[1].liaison', found: '"nobody"', expected: 'one of it, marketing-it' },
		],
		[
			'a group of a liaison that does not exist',
			{ liaisons: [everybodys, { id: 'x', name: { en: 'x' }, groups: ['sales', 'legal'] }] },
			{ path: 'liaisons[1].groups[1]', found: '"legal"', expected: 'one of marketing, sales' },
		],
		[
			'a group of a rule that does not exist',
			{ rules: [rule({ groups: ['marketing', 'legal'] })] },
			{ path: 'rules[0].groups[1]', found: '"legal"', expected: 'a group of this policy' },
		],
		[
			'an app of a rule that does not exist',
			{ rules: [rule({ app: 'gone' })] },
			{ path: 'rules[0].app', found: '"gone"', expected: 'an app of this policy' },
		],
		[
			'a category of a rule that does not exist',
			{ rules: [{ id: 'r', groups: ['sales'], category: 'gone', standing: 'tolerated' }] },
			{ path: 'rules[0].category', found: '"gone"', expected: 'a category of this policy' },
		],
		[
			'an alternative that does not exist',
			{ apps: [asana, trello({ alternatives: ['asana', 'gone'] })] },
			{ path: 'apps[1].alternatives[1]', found: '"gone"', expected: 'the id of an app of this policy' },
		],
		[
			'an alternative that is not approved',
			{ apps: [asana, trello({ alternatives: ['x'] }), appInput('x', { standing: 'tolerated' })] },
			{ path: 'apps[1].alternatives[0]', found: '"x"', expected: 'an approved app' },
		],
		[
			'an app as its own alternative',
			{ apps: [asana, trello({ alternatives: ['trello'] })] },
			{ path: 'apps[1].alternatives[0]', found: '"trello"', expected: 'another app' },
		],
		[
			'a whole country',
			{ apps: [asana, trello({ hosts: ['trello.com', 'co.uk'] })] },
			{ path: 'apps[1].hosts[1]', found: '"co.uk"', expected: 'such as "example.co.uk"' },
		],
		[
			'everybody’s free pages',
			{ apps: [asana, trello({ hosts: ['github.io'] })] },
			{ path: 'apps[1].hosts[0]', found: '"github.io"', expected: 'such as "example.github.io"' },
		],
		[
			'free pages under a path',
			{ apps: [asana, trello({ hosts: ['github.io/x'] })] },
			{ path: 'apps[1].hosts[0]', found: '"github.io/x"', expected: 'a host below it' },
		],
		[
			'a top-level domain',
			{ apps: [asana, trello({ hosts: ['com'] })] },
			{ path: 'apps[1].hosts[0]', found: '"com"', expected: 'such as "example.com"' },
		],
		[
			'a top-level domain in another script',
			{ apps: [asana, trello({ hosts: ['рф'] })] },
			{ path: 'apps[1].hosts[0]', found: '"xn--p1ai"', expected: 'a host below it' },
		],
		[
			'a rule that ran out',
			{ rules: [rule({ until: '2026-11-14T12:00:00Z' })] },
			{
				path: 'rules[0].until',
				found: '"2026-11-14T12:00:00Z"',
				expected: 'a time after now (2026-11-14T12:00:00.000Z)',
			},
		],
		[
			'a rule that ends before it begins',
			{ rules: [rule({ from: '2027-02-01T00:00:00Z', until: '2027-01-01T00:00:00Z' })] },
			{
				path: 'rules[0].until',
				found: '"2027-01-01T00:00:00Z"',
				expected: 'a time after "from" (2027-02-01T00:00:00Z)',
			},
		],
		[
			'nobody for everybody else',
			{ liaisons: [{ ...everybodys, groups: ['sales'] }] },
			{ path: 'liaisons', found: '["it"]', expected: 'one liaison without groups' },
		],
		[
			'two for everybody else',
			{ liaisons: [everybodys, { ...everybodys, id: 'us' }] },
			{ path: 'liaisons[1].groups', found: '[]', expected: "liaisons[0] is everybody else's already" },
		],
	];
	test.each(cases)('%s', (_, more, { path, found, expected }) => {
		expect(check(more).faults).toEqual([{ path, found, expected: expect.stringContaining(expected) }]);
	});

	test('every text without the default language', () => {
		const de = { de: 'nur deutsch' };
		const { faults } = check({
			categories: [{ id: 'boards', name: de, goodFor: de }],
			liaisons: [{ id: 'it', name: de }],
			apps: [asana, trello({ standing: 'tolerated', why: de, goodFor: de, access: de })],
			rules: [rule({ standing: 'approved', why: de })],
		});
		expect(faults.map(({ path }) => path)).toEqual([
			'categories[0].name',
			'categories[0].goodFor',
			'liaisons[0].name',
			'apps[1].why',
			'apps[1].goodFor',
			'apps[1].access',
			'rules[0].why',
		]);
		expect(new Set(faults.map(({ expected }) => expected))).toEqual(new Set(['a text in the default language "en"']));
	});

	test('everything at once, each with its place', () => {
		const { faults } = check({
			liaisons: [{ id: 'it', name: { en: 'us' }, groups: ['legal'] }],
			apps: [asana, trello({ category: 'gone', hosts: ['asana.com', 'com'], alternatives: ['trello'] })],
			rules: [rule({ until: '2020-01-01T00:00:00Z' })],
		});
		expect(faults.map(({ path }) => path)).toEqual([
			'liaisons[0].groups[0]',
			'apps[1].category',
			'liaisons',
			'apps[1].hosts[0]',
			'apps[1].hosts[1]',
			'apps[1].alternatives[0]',
			'rules[0].until',
		]);
	});
});
