import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Offer } from '../../../utils/contracts/policy-wire.ts';
import { alternativesFor, maxAlternatives } from '../../../utils/policy/alternatives.ts';

const now = Date.parse('2026-11-14T12:00:00Z');

const offer = (id: string, more: Partial<Offer> = {}): Offer => ({
	id,
	name: id,
	category: 'boards',
	standing: 'approved',
	open: `https://${id}.example`,
	...more,
});

const trello = { id: 'trello', category: 'boards' };
const ids = (found: readonly Offer[]) => found.map(({ id }) => id);

test("the app's own alternatives come in IT's order", () => {
	const offers = [offer('planner'), offer('asana'), offer('jira')];
	const app = { ...trello, alternatives: ['asana', 'planner'] };
	expect(ids(alternativesFor(app, offers, [], now))).toEqual(['asana', 'planner']);
});

test('where it names none, the approved apps of its category take their place', () => {
	const offers = [offer('sharepoint', { category: 'files' }), offer('asana'), offer('planner')];
	expect(ids(alternativesFor(trello, offers, [], now))).toEqual(['asana', 'planner']);
	expect(ids(alternativesFor({ ...trello, alternatives: [] }, offers, [], now))).toEqual(['asana', 'planner']);
	expect(ids(alternativesFor({ ...trello, alternatives: ['gone'] }, offers, [], now))).toEqual(['asana', 'planner']);
});

test('never an app that is not approved for this person now', () => {
	const rules = [{ groups: ['marketing'], standing: 'approved' as const, until: now / 1000 + 60 }];
	const offers = [offer('canva', { standing: 'unreviewed', rules }), offer('asana')];
	const app = { ...trello, alternatives: ['canva', 'asana'] };
	expect(ids(alternativesFor(app, offers, ['marketing'], now))).toEqual(['canva', 'asana']);
	expect(ids(alternativesFor(app, offers, ['marketing'], now + 60_000))).toEqual(['asana']);
	expect(ids(alternativesFor(app, offers, ['sales'], now))).toEqual(['asana']);
	const lowered = offer('asana', { rules: [{ groups: ['sales'], standing: 'unsanctioned' }] });
	expect(ids(alternativesFor(trello, [lowered], ['sales'], now))).toEqual([]);
});

test('at most three, never itself, always approved, whatever is offered', () => {
	const someIds = fc.constantFrom<string[]>('trello', 'a', 'b', 'c', 'd', 'e');
	const someOffers = fc.uniqueArray(
		fc.record({
			id: someIds,
			standing: fc.constantFrom('approved' as const, 'tolerated' as const),
			category: fc.constantFrom('boards', 'files'),
		}),
		{ selector: ({ id }) => id },
	);
	fc.assert(
		fc.property(someOffers, fc.option(fc.uniqueArray(someIds), { nil: undefined }), (some, named) => {
			const offers = some.map(({ id, ...more }) => offer(id, more));
			const found = alternativesFor({ ...trello, alternatives: named }, offers, [], now);
			expect(found.length).toBeLessThanOrEqual(maxAlternatives);
			expect(new Set(ids(found)).size).toBe(found.length);
			for (const each of found) {
				expect(each.id).not.toBe('trello');
				expect(each.standing).toBe('approved');
				expect(named?.includes(each.id) || each.category === 'boards').toBe(true);
			}
		}),
		{ numRuns: 2_000 },
	);
});
