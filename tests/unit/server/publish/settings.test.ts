import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../../../server/publish/settings.ts';
import type { Offer } from '../../../../utils/contracts/policy-wire.ts';
import { alternativesFor } from '../../../../utils/policy/alternatives.ts';
import { arbitrarySource } from './support/arbitrary-source.ts';
import { appInput, smallSource } from './support/small-source.ts';

const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);
const unreviewed = { standing: 'unreviewed' } as const;

describe('offers', () => {
	test('are the apps that are approved, for everyone or for some, in the order of IT', () => {
		const source = smallSource({
			apps: [
				appInput('planner', { open: 'https://planner.example/start', access: { en: 'Ask us.' } }),
				appInput('trello', unreviewed),
				appInput('canva', unreviewed),
				appInput('asana'),
				appInput('jira', { standing: 'tolerated' }),
			],
			rules: [{ id: 'r', groups: ['marketing'], app: 'canva', standing: 'approved' }],
		});
		const { offers } = settingsOf(source);
		expect(ids(offers)).toEqual(['planner', 'canva', 'asana']);
		expect(offers[0]).toEqual({
			id: 'planner',
			name: 'planner',
			category: 'boards',
			standing: 'approved',
			goodFor: { en: 'plans' },
			open: 'https://planner.example/start',
			access: { en: 'Ask us.' },
		});
		expect(offers[1]).toMatchObject({ ...unreviewed, open: 'https://canva.com', rules: [{ groups: ['marketing'] }] });
	});

	test('are all approved apps of an organization with a few hundred, so that people find each', () => {
		const apps = Array.from({ length: 300 }, (_, i) => appInput(`app-${i}`));
		expect(ids(settingsOf(smallSource({ apps })).offers)).toEqual(ids(apps));
	});

	test('of many more are a fair share of each category, and no category is left with few', () => {
		const categories = Array.from({ length: 40 }, (_, i) => ({
			id: `c${i}`,
			name: { en: `C${i}` },
			goodFor: { en: 'x' },
		}));
		const small = Array.from({ length: 100 }, (_, i) => appInput(`small-${i}`, { category: 'c0' }));
		const apps = categories.flatMap(({ id }) =>
			Array.from({ length: 20 }, (_, i) => appInput(`${id}-${i}`, { category: id })),
		);
		const { offers } = settingsOf(smallSource({ categories, apps: [...small, ...apps] }));
		for (const { id } of categories) expect(offers.filter(({ category }) => category === id)).toHaveLength(12);
	});

	test('of a category with thousands are the first, and those that somebody named', () => {
		const many = Array.from({ length: 3_000 }, (_, i) => appInput(`app-${i}`));
		const apps = [...many, appInput('trello', { ...unreviewed, alternatives: ['app-2000'] })];
		const rules = [{ id: 'r', groups: ['sales'], app: 'app-1000', standing: 'tolerated' as const }];
		const { offers } = settingsOf(smallSource({ apps, rules }));
		expect(ids(offers)).toEqual([...ids(many.slice(0, 299)), 'app-1000', 'app-2000']);
	});

	test('that are left out would not have been shown to anyone', () => {
		const everyApp = (source: ReturnType<typeof smallSource>): Offer[] =>
			source.apps.map((app) => ({ ...app, open: 'https://x.example', rules: [] }));
		fc.assert(
			fc.property(arbitrarySource, (source) => {
				const plain = { ...source, rules: [] };
				const copies = Array.from({ length: 20 }, (_, n) =>
					plain.apps.map((app) => ({ ...app, id: `${app.id}-${n}` })),
				);
				const large = { ...plain, apps: [...plain.apps, ...copies.flat()] };
				const { offers } = settingsOf(large);
				for (const app of large.apps) {
					const all = alternativesFor(app, everyApp(large), [], 0);
					expect(ids(alternativesFor(app, offers, [], 0))).toEqual(ids(all));
				}
			}),
			{ numRuns: 100 },
		);
	});
});

describe('blocked apps', () => {
	const blocked = { standing: 'blocked', why: { en: 'Files are public there.' } } as const;

	test('are listed with their hosts, also where only a rule closes them', () => {
		const source = smallSource({
			apps: [appInput('pastebin', blocked), appInput('trello', unreviewed), appInput('asana')],
			rules: [{ id: 'r', groups: ['sales'], app: 'trello', standing: 'blocked' }],
		});
		expect(settingsOf(source).blocked).toEqual([
			{ id: 'pastebin', hosts: ['pastebin.com'], standing: 'blocked' },
			{ id: 'trello', hosts: ['trello.com'], ...unreviewed, rules: [{ groups: ['sales'], standing: 'blocked' }] },
		]);
	});

	test('leave open what other apps hold under their hosts', () => {
		const source = smallSource({
			apps: [
				appInput('files', { ...blocked, hosts: ['files.com', 'drop.com/public'] }),
				appInput('ours', { hosts: ['northwind.files.com', 'files.com/northwind', 'nw.drop.com', 'drop.com/private'] }),
				appInput('theirs', { hosts: ['drop.com/public/them', 'notfiles.com', 'drop.com'] }),
			],
		});
		expect(settingsOf(source).blocked).toEqual([
			{
				id: 'files',
				hosts: ['files.com', 'drop.com/public'],
				except: ['drop.com/public/them', 'files.com/northwind', 'northwind.files.com', 'nw.drop.com'],
				standing: 'blocked',
			},
		]);
	});
});

test('responses are the whole table, with the cells that IT changed', () => {
	const { responses } = settingsOf(smallSource({ responses: { tolerated: { upload: 'quiet' } } }));
	expect(responses.tolerated).toEqual({ visit: 'badge', signin: 'quiet', upload: 'quiet' });
	expect(responses.blocked.visit).toBe('block');
});
