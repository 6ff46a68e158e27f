import { expect, test } from 'vitest';
import type { Decision } from '../../../utils/policy/decide.ts';
import { nextReminder, reminded } from '../../../utils/policy/ending.ts';
import { freshFatigue } from '../../../utils/policy/fatigue.ts';

const now = Date.parse('2026-11-14T12:00:00Z');
const day = 24 * 3_600_000;
const policy = { budget: { bannersPerDay: 4, snoozeHours: 24 } };

function granted(until: number | null, reason: 'grant' | 'rule' = 'grant'): Decision {
	const resolution = { standing: 'approved', response: 'quiet', reason, until, changesAt: null } as const;
	return { resolution, wanted: 'quiet', response: 'quiet' };
}

const at = (decision: Decision, fatigue = freshFatigue, moment: 'visit' | 'upload' = 'visit') =>
	reminded(decision, moment, 'trello', fatigue, policy, now).response;

test('somebody is reminded of what they were given in its last three days, at a visit', () => {
	expect(at(granted(now + 2 * day))).toBe('banner-compact');
	expect(at(granted(now + 4 * day))).toBe('quiet');
	expect(at(granted(null))).toBe('quiet');
	expect(at(granted(now + day, 'rule'))).toBe('quiet');
	expect(at(granted(now + day), freshFatigue, 'upload')).toBe('quiet');
});

test('a reminder is a banner like others: put off, it is the icon alone', () => {
	expect(at(granted(now + day), { ...freshFatigue, snoozed: { trello: now + day } })).toBe('badge');
});

test('the next reminder is three days before the first end ahead', () => {
	const ends = [null, now + 10 * day, now + 5 * day, now + day].map((end) => ({
		until: end === null ? null : new Date(end).toISOString(),
	}));
	expect(nextReminder(ends, now)).toBe(now + 2 * day);
	expect(nextReminder([], now)).toBeNull();
});
