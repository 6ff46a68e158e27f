import { expect, test } from 'vitest';
import { diffPolicies } from '../../../../server/publish/diff.ts';
import { appInput, smallSource } from './support/small-source.ts';

const asana = appInput('asana');
const trello = appInput('trello', { standing: 'unreviewed', why: { en: 'Old.', de: 'Alt.' } });

const source = (...apps: ReturnType<typeof appInput>[]) => smallSource({ apps });
const before = source(asana, trello);

test('nothing differs from itself, nor from a copy with its keys in another order', () => {
	const turned = { ...trello, why: { de: 'Alt.', en: 'Old.' } };
	expect(diffPolicies(before, before)).toEqual({ apps: [], sections: [] });
	expect(diffPolicies(before, source(asana, turned))).toEqual({ apps: [], sections: [] });
});

test('a changed app is told field by field, and of a text only the language that changed', () => {
	const changed = {
		...trello,
		name: 'Trello!',
		standing: 'tolerated' as const,
		hosts: ['trello.com', 'trello.net'],
		why: { en: 'Old.', de: 'Neu.' },
		alternatives: ['asana'],
		responses: { upload: 'hold' as const },
	};
	expect(diffPolicies(before, source(asana, changed)).apps).toEqual([
		{
			id: 'trello',
			name: 'Trello!',
			kind: 'changed',
			fields: {
				name: ['trello', 'Trello!'],
				hosts: ['trello.com', 'trello.com, trello.net'],
				standing: ['unreviewed', 'tolerated'],
				why: ['de: Alt.', 'de: Neu.'],
				alternatives: ['–', 'asana'],
				responses: ['–', 'upload: hold'],
			},
		},
	]);
});

test('a text that goes away is told whole', () => {
	const { why: _, ...silent } = trello;
	expect(diffPolicies(before, source(asana, silent)).apps[0]?.fields).toEqual({ why: ['en: Old. · de: Alt.', '–'] });
});

test('added and removed apps say what they are', () => {
	const { apps } = diffPolicies(before, source(appInput('planner'), asana));
	expect(apps).toEqual([
		{
			id: 'planner',
			name: 'planner',
			kind: 'added',
			fields: {
				name: ['–', 'planner'],
				hosts: ['–', 'planner.com'],
				category: ['–', 'boards'],
				standing: ['–', 'approved'],
				goodFor: ['–', 'en: plans'],
			},
		},
		expect.objectContaining({
			id: 'trello',
			kind: 'removed',
			fields: expect.objectContaining({ standing: ['unreviewed', '–'] }),
		}),
	]);
});

test('other parts are named, and the order of the apps is one of them', () => {
	expect(diffPolicies(before, source(trello, asana))).toEqual({ apps: [], sections: ['apps'] });
	expect(diffPolicies(before, source(trello)).sections).toEqual([]);
	expect(diffPolicies(before, source(appInput('planner'), asana, trello)).sections).toEqual([]);
	const after = smallSource({
		apps: [asana, trello],
		promise: { hours: 8 },
		unlisted: 'everywhere',
		groups: [{ id: 'sales', name: 'S' }],
		liaisons: [{ id: 'it', name: { en: 'us' } }],
	});
	expect(diffPolicies(before, after)).toEqual({ apps: [], sections: ['groups', 'liaisons', 'promise', 'unlisted'] });
});

test('a cell stays short enough to read', () => {
	const hosts = Array.from({ length: 60 }, (_, i) => `host-${i}.example`);
	const cell = diffPolicies(before, source(asana, { ...trello, hosts })).apps[0]?.fields.hosts?.[1];
	expect(cell).toHaveLength(160);
	expect(cell?.endsWith('…')).toBe(true);
});
