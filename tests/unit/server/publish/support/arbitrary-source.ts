import fc from 'fast-check';
import type { PolicySource, PolicySourceInput } from '../../../../../utils/contracts/policy-source.ts';
import { moments, responses, standings } from '../../../../../utils/contracts/vocabulary.ts';
import { pattern } from '../../../policy/support/addresses.ts';
import { smallSource } from './small-source.ts';

const categories = ['boards', 'files', 'chat'];
const groups = ['marketing', 'sales'];

const text = fc.constantFrom({ en: 'plans' }, { de: 'Pläne', en: 'plans' }, { en: 'äöü "quoted" \u2028' });
const standing = fc.constantFrom(...standings);
const row = fc.dictionary(fc.constantFrom(...moments), fc.constantFrom(...responses), { maxKeys: 3 });
const table = fc.dictionary(fc.constantFrom(...standings), row, { maxKeys: 2 });
const instant = fc.integer({ min: 0, max: 1000 }).map((hours) => new Date(Date.UTC(2026, 0, 1, hours)).toISOString());
const someGroups = fc.uniqueArray(fc.constantFrom(...groups), { minLength: 1 });

const rule = fc.record(
	{
		groups: someGroups,
		standing,
		from: instant,
		until: instant,
		why: text,
		target: fc.nat(7),
		byCategory: fc.boolean(),
	},
	{ requiredKeys: ['groups', 'standing', 'target', 'byCategory'] },
);

const app = fc.record(
	{
		hosts: fc.array(pattern, { minLength: 1, maxLength: 3 }),
		category: fc.constantFrom(...categories),
		standing,
		why: text,
		goodFor: text,
		access: text,
		open: fc.constant('https://open.example/x'),
		alternatives: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
		liaison: fc.constantFrom('it', 'marketing-it'),
		responses: row,
	},
	{ requiredKeys: ['hosts', 'category', 'standing'] },
);

/** Policies of up to eight apps whose patterns often lie under each other; no pattern is claimed twice. */
export const arbitrarySource: fc.Arbitrary<PolicySource> = fc
	.record({
		apps: fc.array(app, { maxLength: 8 }),
		rules: fc.array(rule, { maxLength: 4 }),
		tables: fc.array(fc.option(table, { nil: undefined }), { minLength: 3, maxLength: 3 }),
		responses: table,
	})
	.map(({ apps, rules, tables, responses }): Partial<PolicySourceInput> => {
		const taken = new Set<string>();
		const named = apps.flatMap(({ hosts, alternatives, ...more }, at) => {
			const free = hosts.filter(({ host, segments }) => {
				const normal = JSON.stringify([host, segments]);
				return !taken.has(normal) && taken.add(normal);
			});
			if (free.length === 0) return [];
			const others = alternatives?.map((other) => `app-${other}`);
			return [
				{
					id: `app-${at}`,
					name: `App ${at}`,
					hosts: free.map(({ text }) => text),
					...more,
					...(others && { alternatives: others }),
				},
			];
		});
		return {
			categories: categories.map((id, at) => {
				const own = tables[at];
				return { id, name: { en: id }, goodFor: { en: id }, ...(own && { responses: own }) };
			}),
			apps: named,
			rules: rules.map(({ target, byCategory, ...more }, at) => {
				const category = categories[target % categories.length] ?? 'boards';
				return { id: `rule-${at}`, ...more, ...(byCategory ? { category } : { app: `app-${target}` }) };
			}),
			responses,
		};
	})
	.map(smallSource);
