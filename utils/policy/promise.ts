import type { ReviewPromise } from '../contracts/policy-source.ts';
import { weekdays } from '../contracts/vocabulary.ts';

type Working = NonNullable<ReviewPromise['working']>;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function aheadOfUtc(timeZone: string, at: number): number {
	const format = new Intl.DateTimeFormat('en-US', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
	});
	const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
	const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
	return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** The instant at which a zone's clock shows `local`, which is written as if that clock were UTC. */
function instantOf(timeZone: string, local: number): number {
	const nearly = local - aheadOfUtc(timeZone, local);
	return local - aheadOfUtc(timeZone, nearly);
}

function msOf(clock: string): number {
	const [hours = 0, minutes = 0] = clock.split(':').map(Number);
	return hours * hourMs + minutes * 60_000;
}

/** The working time of the day that begins at `midnight` by the zone's clock; `null` on a day off. */
function workingDay({ timeZone, days, from, to }: Working, midnight: number): { begin: number; end: number } | null {
	const weekday = weekdays[new Date(midnight).getUTCDay()];
	if (weekday === undefined || !days.includes(weekday)) return null;
	return { begin: instantOf(timeZone, midnight + msOf(from)), end: instantOf(timeZone, midnight + msOf(to)) };
}

/**
 * The instant (epoch milliseconds) at which the promised hours after `from` are over: of working time where the policy says
 * when people work, else round the clock.
 */
export function promisedAfter(from: number, { hours, working }: ReviewPromise): number {
	let left = hours * hourMs;
	if (working === undefined) return from + left;
	const local = from + aheadOfUtc(working.timeZone, from);
	for (let midnight = Math.floor(local / dayMs) * dayMs; ; midnight += dayMs) {
		const day = workingDay(working, midnight);
		if (day === null) continue;
		const begin = Math.max(day.begin, from);
		if (begin + left <= day.end) return begin + left;
		left -= Math.max(0, day.end - begin);
	}
}
