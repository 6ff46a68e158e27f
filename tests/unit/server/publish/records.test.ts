import { expect, test } from 'vitest';
import { compilePolicy } from '../../../../server/publish/compile.ts';
import type { PolicySourceInput } from '../../../../utils/contracts/policy-source.ts';
import { browse } from './support/published.ts';
import { appInput, smallSource } from './support/small-source.ts';

const trello = appInput('trello', { standing: 'unreviewed' });

function recordOf(more: Partial<PolicySourceInput>) {
	const source = smallSource({ apps: [trello], ...more });
	return browse(compilePolicy(source)).appAt('https://trello.com/');
}

test('rules for the app come before rules for its category, each in the order of IT', () => {
	const rules: PolicySourceInput['rules'] = [
		{ id: 'c1', groups: ['sales'], category: 'boards', standing: 'blocked' },
		{ id: 'a1', groups: ['sales', 'marketing'], app: 'trello', standing: 'approved', why: { en: 'Go.', de: 'Los.' } },
		{ id: 'other', groups: ['sales'], app: 'asana', standing: 'blocked' },
		{ id: 'c2', groups: ['marketing'], category: 'boards', standing: 'tolerated', from: '2027-01-01T00:00:00Z' },
		{ id: 'a2', groups: ['marketing'], app: 'trello', standing: 'tolerated', until: '2027-01-01T00:00:30.9Z' },
	];
	expect(recordOf({ rules })?.rules).toEqual([
		{ groups: ['sales', 'marketing'], standing: 'approved', why: { de: 'Los.', en: 'Go.' } },
		{ groups: ['marketing'], standing: 'tolerated', until: 1798761630 },
		{ groups: ['sales'], standing: 'blocked' },
		{ groups: ['marketing'], standing: 'tolerated', from: 1798761600 },
	]);
});

test("the category's responses travel with the app, and the app's own lie over them at its own standing", () => {
	const responses = {
		unreviewed: { visit: 'badge', upload: 'hold' },
		tolerated: { upload: 'quiet' },
		unlisted: { visit: 'banner' },
	} as const;
	const categories = [{ id: 'boards', name: { en: 'Boards' }, goodFor: { en: 'boards' }, responses }];
	const apps = [{ ...trello, responses: { signin: 'pause', visit: 'quiet' } as const }];
	expect(recordOf({ categories, apps })?.responses).toEqual({
		unreviewed: { visit: 'quiet', signin: 'pause', upload: 'hold' },
		tolerated: { upload: 'quiet' },
	});
	expect(recordOf({})?.responses).toBeUndefined();
});

test("the length from which text counts is the app's own, else its category's", () => {
	const categories = [{ id: 'boards', name: { en: 'Boards' }, goodFor: { en: 'boards' }, textOver: 5_000 }];
	expect(recordOf({})?.textOver).toBeUndefined();
	expect(recordOf({ categories })?.textOver).toBe(5_000);
	expect(recordOf({ categories, apps: [{ ...trello, textOver: 300 }] })?.textOver).toBe(300);
});
