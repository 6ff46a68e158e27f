import { expect, test } from 'vitest';
import { inTab } from '../../../utils/policy/tab-budget.ts';

const morning = new Date(2026, 10, 14, 9).getTime();
const minute = 60_000;

test('the first banner about an app in a tab is new, and a page that only leads on shows the same one', () => {
	expect(inTab(undefined, 'visit', morning)).toBe('new');
	expect(inTab({ moment: 'visit', at: morning }, 'visit', morning + 2_000)).toBe('goes on');
	expect(inTab({ moment: 'visit', at: morning }, 'signin', morning + 2_000)).toBe('goes on');
});

test('once it was there long enough to be read, it rests for that day', () => {
	expect(inTab({ moment: 'visit', at: morning }, 'visit', morning + minute)).toBe('rests');
	expect(inTab({ moment: 'visit', at: morning }, 'visit', morning + 24 * 60 * minute)).toBe('new');
});

test('signing in is said once more, and once', () => {
	expect(inTab({ moment: 'visit', at: morning }, 'signin', morning + minute)).toBe('new');
	expect(inTab({ moment: 'signin', at: morning }, 'signin', morning + minute)).toBe('rests');
	expect(inTab({ moment: 'signin', at: morning }, 'visit', morning + minute)).toBe('rests');
});
