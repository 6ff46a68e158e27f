import { expect, test } from 'vitest';
import { alternativesTo, type Changes } from '../../../../../server/console/requests/approved-apps.ts';
import { anEntry, aPolicy } from '../sample.ts';

const nothing: Changes = new Map();
const ids = (apps: readonly { id: string }[]) => apps.map(({ id }) => id);

test('the approved apps of its category are offered in the order of the list', () => {
	expect(ids(alternativesTo(anEntry(), aPolicy(), nothing))).toEqual(['asana', 'planner']);
});

test('the alternatives that the app names come first, also from another category', () => {
	const policy = aPolicy();
	const named = (id: string) => (id === 'trello' ? { alternatives: ['sharepoint', 'planner'] } : {});
	const source = { ...policy, apps: policy.apps.map((app) => ({ ...app, ...named(app.id) })) };
	expect(ids(alternativesTo(anEntry(), source, nothing))).toEqual(['sharepoint', 'planner', 'asana']);
});

test('an app is never offered instead of itself', () => {
	expect(ids(alternativesTo(anEntry({ app: 'asana' }), aPolicy(), nothing))).toEqual(['planner']);
});

test('what is approved in the draft alone is not offered yet', () => {
	const changes: Changes = new Map([
		['asana', { id: 'asana', name: 'Asana', kind: 'changed', fields: { standing: ['tolerated', 'approved'] } }],
		['planner', { id: 'planner', name: 'Planner', kind: 'changed', fields: { hosts: ['a.example', 'b.example'] } }],
	]);
	expect(ids(alternativesTo(anEntry(), aPolicy(), changes))).toEqual(['planner']);
});

test('a host on no list has no category to offer from', () => {
	expect(alternativesTo(anEntry({ app: null, category: null }), aPolicy(), nothing)).toEqual([]);
});
