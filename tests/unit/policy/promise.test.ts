import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReviewPromise } from '../../../utils/contracts/policy-source.ts';
import { promisedAfter } from '../../../utils/policy/promise.ts';

const berlin = ReviewPromise.parse({ working: { timeZone: 'Europe/Berlin' } });
const by = (asked: string, promise = berlin) => new Date(promisedAfter(Date.parse(asked), promise)).toISOString();

describe('four working hours, Monday to Friday from nine to five in Berlin', () => {
	test.each([
		['in the morning, the same day', '2026-11-18T09:30:00Z', '2026-11-18T13:30:00.000Z'],
		['before work, from nine', '2026-11-18T05:00:00Z', '2026-11-18T12:00:00Z'],
		['in the afternoon, what is left the next day', '2026-11-18T14:00:00Z', '2026-11-19T10:00:00Z'],
		['on Friday evening, Monday', '2026-11-20T18:00:00Z', '2026-11-23T12:00:00Z'],
		['on Saturday, Monday', '2026-11-21T10:00:00Z', '2026-11-23T12:00:00Z'],
		['to the minute at which work ends', '2026-11-18T12:00:00Z', '2026-11-18T16:00:00Z'],
		['over the end of summer time, by the clock on the wall', '2026-10-23T14:00:00Z', '2026-10-26T11:00:00Z'],
		['late in a day that has begun there, the next one', '2026-11-18T23:30:00Z', '2026-11-19T12:00:00Z'],
	])('%s', (_, asked, promised) => {
		expect(by(asked)).toBe(new Date(promised).toISOString());
	});
});

test('another week and another clock', () => {
	const promise = ReviewPromise.parse({
		hours: 12,
		working: { timeZone: 'America/New_York', days: ['sun', 'mon'], from: '08:00', to: '16:00' },
	});
	expect(by('2026-11-18T12:00:00Z', promise)).toBe('2026-11-23T17:00:00.000Z');
});

test('without working hours it is round the clock', () => {
	expect(by('2026-11-20T18:00:00Z', ReviewPromise.parse({}))).toBe('2026-11-20T22:00:00.000Z');
});

test.each([
	[{ timeZone: 'Berlin' }],
	[{ timeZone: 'Europe/Berlin', from: '17:00', to: '09:00' }],
	[{ timeZone: 'Europe/Berlin', from: '9' }],
	[{ timeZone: 'Europe/Berlin', from: '09:30', to: '10:00' }],
	[{ timeZone: 'Europe/Berlin', days: [] }],
])('%o are no working hours', (working) => {
	expect(ReviewPromise.safeParse({ working }).success).toBe(false);
});

test('who asks later is never promised an earlier answer, and never one in the past', () => {
	const zone = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC');
	const instant = fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2028-01-01T00:00:00Z') });
	fc.assert(
		fc.property(
			zone,
			instant,
			fc.nat(14 * 86_400_000),
			fc.integer({ min: 1, max: 80 }),
			(timeZone, at, later, hours) => {
				const promise = ReviewPromise.parse({ hours, working: { timeZone } });
				const [first, second] = [promisedAfter(at, promise), promisedAfter(at + later, promise)];
				expect(first).toBeGreaterThanOrEqual(at + hours * 3_600_000);
				expect(second).toBeGreaterThanOrEqual(first);
			},
		),
		{ numRuns: 300 },
	);
});
