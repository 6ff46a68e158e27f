import { describe, expect, test } from 'vitest';
import { type AppFilter, filterApps, noFilter, searchable } from '../../../../../server/console/apps/app-filter.ts';
import { aPolicy } from '../sample.ts';

const source = aPolicy();
const categoryName = (id: string) => source.categories.find((category) => category.id === id)?.name.en ?? id;
const apps = searchable(source.apps, categoryName);
const none: ReadonlySet<string> = new Set();

const found = (filter: Partial<AppFilter>, changed = none, kept = none) =>
	filterApps(apps, { ...noFilter, ...filter }, changed, kept).map(({ name }) => name);

describe('the list of apps', () => {
	test('is ordered by name', () => {
		expect(found({})).toEqual(['Asana', 'Planner', 'SharePoint', 'Trello']);
	});

	test.each([
		['name', 'TREL', ['Trello']],
		['host', 'tasks.office', ['Planner']],
		['category', 'file sharing', ['SharePoint']],
		['every word, wherever it is', 'boards asana', ['Asana']],
		['no app', 'nothing like it', []],
	])('is searched by %s', (_, text, names) => {
		expect(found({ text })).toEqual(names);
	});

	test('is narrowed by standing and category', () => {
		expect(found({ standing: 'unreviewed' })).toEqual(['Trello']);
		expect(found({ category: 'boards', standing: 'approved' })).toEqual(['Asana', 'Planner']);
	});

	test('shows only what is not published yet', () => {
		expect(found({ changedOnly: true }, new Set(['planner']))).toEqual(['Planner']);
	});

	test('keeps an app in sight whose standing was just changed', () => {
		expect(found({ standing: 'approved', category: 'boards' }, none, new Set(['trello']))).toEqual([
			'Asana',
			'Planner',
			'Trello',
		]);
	});
});
