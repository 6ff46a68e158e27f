import { beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../bench/core/random.ts';
import { type Appearance, bannersOf, browseForAMonth, byDay, type Month } from '../../fixtures/fatigue/month.ts';

const perDay = 4;
const snoozeMs = 24 * 3_600_000;

describe.each([1])('a month of browsing, seed %i', (seed) => {
	let month: Month;
	let banners: Appearance[];

	beforeAll(async () => {
		month = await browseForAMonth(seededRandom(seed));
		banners = bannersOf(month);
	});

	test('has banners, and on no day more than the budget, however often worker and browser end', () => {
		const days = [...byDay(banners).values()];
		expect(days.length).toBeGreaterThan(15);
		expect(Math.max(...days)).toBeLessThanOrEqual(perDay);
		expect(month.wanted).toBeGreaterThan(5 * banners.length);
	});

	test('has none about an app that was put off', () => {
		const early = banners.filter(({ host, at }) =>
			month.putOff.some((put) => put.host === host && at > put.at && at < put.at + snoozeMs),
		);
		expect(early).toEqual([]);
	});

	test('has an app twice in one tab on one day only where signing in is more than the visit was', () => {
		const inTabs = Map.groupBy(banners, ({ tab, host, at }) => `${tab} ${host} ${new Date(at).toDateString()}`);
		const often = [...inTabs.values()].filter(
			(shown) => new Set(shown.map(({ response }) => response)).size < shown.length,
		);
		expect(often).toEqual([]);
	});

	test('has every stop that was due', () => {
		expect(month.stops.due).toBeGreaterThan(50);
		expect(month.stops.shown).toBe(month.stops.due);
	});

	test('counts nothing of a site that is on no list', () => {
		expect([...month.counted].filter((app) => app.includes('unlisted'))).toEqual([]);
		expect(month.counted.size).toBeGreaterThan(0);
	});
});
