import { expect, test } from 'vitest';
import { responses } from '../../../utils/contracts/vocabulary.ts';
import { afterShown, afterSnooze, budgeted, type FatigueState, freshFatigue } from '../../../utils/policy/fatigue.ts';

const budget = { bannersPerDay: 2, snoozeHours: 24 };
const hour = 3_600_000;
const morning = new Date(2026, 10, 14, 9).getTime();

const spent = (): FatigueState => afterShown(afterShown(freshFatigue, morning), morning);

test("the day's banners are counted over all apps, then the badge stands in", () => {
	const once = afterShown(freshFatigue, morning);
	expect(budgeted('banner', 'trello', freshFatigue, budget, morning)).toBe('banner');
	expect(budgeted('banner-compact', 'canva', once, budget, morning)).toBe('banner-compact');
	expect(budgeted('banner', 'trello', spent(), budget, morning)).toBe('badge');
	expect(budgeted('banner-compact', 'canva', spent(), budget, morning)).toBe('badge');
});

test('the next local day starts afresh', () => {
	const midnight = new Date(2026, 10, 15).getTime();
	expect(budgeted('banner', 'trello', spent(), budget, midnight - 1)).toBe('badge');
	expect(budgeted('banner', 'trello', spent(), budget, midnight)).toBe('banner');
	expect(afterShown(spent(), midnight)).toMatchObject({ day: '2026-11-15', shown: 1 });
});

test('"Not now" keeps one app quiet for its time, and the others as they were', () => {
	const state = afterSnooze(freshFatigue, 'trello', budget, morning);
	expect(budgeted('banner', 'trello', state, budget, morning + 24 * hour - 1)).toBe('badge');
	expect(budgeted('banner', 'trello', state, budget, morning + 24 * hour)).toBe('banner');
	expect(budgeted('banner', 'canva', state, budget, morning)).toBe('banner');
	expect(budgeted('banner', 'constructor', state, budget, morning)).toBe('banner');
});

test('snoozes that are over are forgotten', () => {
	const first = afterSnooze(freshFatigue, 'trello', budget, morning);
	const second = afterSnooze(first, 'canva', budget, morning + 25 * hour);
	expect(Object.keys(second.snoozed)).toEqual(['canva']);
});

test.each(responses.filter((response) => !response.startsWith('banner')))('%s is never budgeted away', (response) => {
	const state = afterSnooze(spent(), 'trello', budget, morning);
	expect(budgeted(response, 'trello', state, { ...budget, bannersPerDay: 0 }, morning)).toBe(response);
});

test('a budget of nothing shows the badge alone', () => {
	expect(budgeted('banner', 'trello', freshFatigue, { ...budget, bannersPerDay: 0 }, morning)).toBe('badge');
});
