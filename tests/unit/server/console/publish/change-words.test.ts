import { describe, expect, test } from 'vitest';
import { changeSummary, faultPlace, fieldChanges } from '../../../../../server/console/publish/change-words.ts';
import type { AppChange } from '../../../../../utils/contracts/admin.ts';
import { aPolicy } from '../sample.ts';

const change = (kind: AppChange['kind'], fields: AppChange['fields'] = {}): AppChange => ({
	id: 'trello',
	name: 'Trello',
	kind,
	fields,
});
const categoryName = (id: string) => (id === 'boards' ? 'Boards and plans' : id);

describe('what publishing would change', () => {
	test('is told with the standing first, in words', () => {
		const changed = change('changed', {
			hosts: ['trello.com', 'trello.com, trello.eu'],
			standing: ['unreviewed', 'approved'],
		});
		expect(fieldChanges(changed, categoryName)).toEqual([
			{ field: 'Standing', before: 'Unreviewed', after: 'Approved' },
			{ field: 'Hosts', before: 'trello.com', after: 'trello.com, trello.eu' },
		]);
	});

	test('leaves the side empty on which there is nothing', () => {
		const added = change('added', { standing: ['–', 'tolerated'], category: ['–', 'boards'] });
		expect(fieldChanges(added, categoryName)).toEqual([
			{ field: 'Standing', before: '', after: 'Tolerated' },
			{ field: 'Category', before: '', after: 'Boards and plans' },
		]);
	});

	test('keeps the desk’s name for a field that the console does not know', () => {
		expect(fieldChanges(change('changed', { colour: ['red', 'blue'] }), categoryName)[0]?.field).toBe('colour');
	});

	test('is counted in one line', () => {
		const changes = [change('added'), change('changed'), change('changed')];
		expect(changeSummary(changes, [])).toBe('1 app new, 2 apps changed');
		expect(changeSummary([change('removed')], ['promise'])).toBe('1 app removed, 1 other part changed');
		expect(changeSummary([], [])).toBeNull();
	});
});

describe('the place of a fault', () => {
	test.each([
		['apps[0].hosts[1]', 'Trello, hosts[1]'],
		['apps[1]', 'Asana'],
		['groups[0].name', 'Marketing, name'],
		['categories[1].goodFor', 'files, goodFor'],
		['apps[99].hosts', 'apps[99].hosts'],
		['promise.hours', 'promise.hours'],
	])('%s is told as "%s"', (path, place) => {
		expect(faultPlace(path, aPolicy())).toBe(place);
	});
});
