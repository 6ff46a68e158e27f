import { expect, test } from 'vitest';
import { describeFound, formatPath, parse, parseJson } from '../../../utils/contracts/faults.ts';
import { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { z } from '../../../utils/contracts/zod.ts';

test.each([
	[['apps', 12, 'hosts', 0], 'apps[12].hosts[0]'],
	[[], '(document)'],
	[[0], '[0]'],
	[['why', 'pt-BR'], 'why.pt-BR'],
	[['why', 'a b'], 'why["a b"]'],
])('%j reads %s', (path, expected) => {
	expect(formatPath(path)).toBe(expected);
});

test('what was found is short, and says nothing for nothing', () => {
	expect(describeFound(undefined)).toBe('nothing');
	expect(describeFound('trello')).toBe('"trello"');
	expect(describeFound('x'.repeat(500))).toHaveLength(81);
});

test('a policy that does not parse is refused with every fault, each with its place', () => {
	const document = {
		format: 1,
		organization: { name: 'Northwind Trading', shortName: 'Northwind', defaultLanguage: 'English' },
		categories: [{ id: 'boards', name: { en: 'Boards' }, goodFor: { en: 'boards' } }],
		liaisons: [],
		apps: [
			{ id: 'Trello', name: 'Trello', hosts: ['https://trello.com'], category: 'boards', standing: 'fine' },
			{ id: 'asana', name: 'Asana', hosts: [], category: 'boards', colour: 'red' },
		],
		rules: [{ id: 'r', groups: ['marketing'], standing: 'approved', app: 'asana', category: 'boards' }],
	};
	const parsed = parse(PolicySource, document);
	const places = parsed.ok ? [] : parsed.faults.map(({ path }) => path);
	expect(places).toEqual([
		'organization.defaultLanguage',
		'liaisons',
		'apps[0].id',
		'apps[0].hosts[0]',
		'apps[0].standing',
		'apps[1].hosts',
		'apps[1].colour',
		'rules[0]',
	]);
	expect(parsed).toMatchObject({
		faults: expect.arrayContaining([
			{ path: 'apps[0].hosts[0]', found: '"https://trello.com"', expected: expect.stringContaining('without') },
			{ path: 'apps[1].colour', found: '"red"', expected: 'no field of this name' },
			{ path: 'apps[1].hosts', found: '[]', expected: 'array to have >=1 items' },
			{ path: 'rules[0]', found: expect.any(String), expected: 'either "app" or "category", not both' },
		]),
	});
});

test.each([
	[{ format: 2 }, 'format', '2', '1'],
	[{ apps: {} }, 'apps', '{}', 'array'],
	[{ unlisted: 'never' }, 'unlisted', '"never"', 'one of "services"|"everywhere"'],
	[{ budget: { bannersPerDay: 1000 } }, 'budget.bannersPerDay', '1000', 'number to be <=100'],
])('%j says what would be right', (document, path, found, expected) => {
	const parsed = parse(PolicySource, document);
	expect(parsed.ok ? [] : parsed.faults).toContainEqual({ path, found, expected });
});

test('text that is no JSON is one fault of the whole', () => {
	expect(parseJson(PolicySource, '<!doctype html>')).toEqual({
		ok: false,
		faults: [{ path: '(document)', found: '"<!doctype html>"', expected: expect.stringContaining('JSON') }],
	});
});

test('values that JSON does not know are described too', () => {
	const round: Record<string, unknown> = {};
	round.self = round;
	for (const value of [1n, { n: 1n }, round, Symbol('x'), () => 0]) {
		expect(parse(z.string(), value)).toMatchObject({ ok: false, faults: [{ path: '(document)' }] });
	}
});
