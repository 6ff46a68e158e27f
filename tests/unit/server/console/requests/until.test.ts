import { describe, expect, test } from 'vitest';
import { endOf, endOfDateField, toDateField } from '../../../../../server/console/requests/until.ts';

const day = (text: string, time = 'T15:00:00') => new Date(`${text}${time}`);
const endOfDay = (text: string) => day(text, 'T23:59:59.999');

describe('the end of a period', () => {
	test.each([
		['Monday', '2026-11-16', '2026-11-22'],
		['Friday', '2026-11-20', '2026-11-22'],
		['Sunday', '2026-11-22', '2026-11-22'],
		['over the turn of the year', '2026-12-30', '2027-01-03'],
	])('a week ends on Sunday night: from %s', (_, now, end) => {
		expect(endOf('week', day(now))).toEqual(endOfDay(end));
	});

	test.each([
		['2026-11-20', '2026-11-30'],
		['2026-12-31', '2026-12-31'],
		['2028-02-01', '2028-02-29'],
	])('a month ends on its last day: %s → %s', (now, end) => {
		expect(endOf('month', day(now))).toEqual(endOfDay(end));
	});

	test.each([
		['2026-01-01', '2026-03-31'],
		['2026-06-30', '2026-06-30'],
		['2026-08-15', '2026-09-30'],
		['2026-11-20', '2026-12-31'],
	])('a quarter ends with its third month: %s → %s', (now, end) => {
		expect(endOf('quarter', day(now))).toEqual(endOfDay(end));
	});

	test('is still to come, also late in the evening of the last day', () => {
		const now = day('2026-12-31', 'T23:30:00');
		expect(endOf('quarter', now) > now).toBe(true);
	});
});

describe('a day of a date field', () => {
	test('is over when the day is', () => {
		expect(endOfDateField('2026-12-31')).toEqual(endOfDay('2026-12-31'));
	});

	test.each(['', '2026-12', '31.12.2026', '2026-02-30', '2026-13-01'])('"%s" is none', (value) => {
		expect(endOfDateField(value)).toBeNull();
	});

	test('is written as the field takes it', () => {
		expect(toDateField(day('2026-03-05'))).toBe('2026-03-05');
	});
});
