import { expect, test } from 'vitest';
import { categoryName, groupsInWords } from '../../../../server/console/names.ts';
import { aPolicy } from './sample.ts';

const policy = aPolicy();
const none = 'No group given';

test('groups and categories are called by the names that IT gave them', () => {
	expect(groupsInWords(['marketing', 'gone'], policy, none)).toBe('Marketing and gone');
	expect(categoryName('boards', policy)).toBe('Boards and plans');
});

test('while the policy is on its way they are not called by their keys', () => {
	expect(groupsInWords(['marketing', 'sales'], null, none)).toBe('');
	expect(categoryName('boards', null)).toBe('');
});

test('who has no group and what has no category is known without the policy', () => {
	expect(groupsInWords([], null, none)).toBe(none);
	expect(categoryName(null, null)).toBeNull();
});
