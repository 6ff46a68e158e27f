/** An instant: ISO 8601 text or epoch milliseconds. */
export type Instant = string | number;

const minute = 60_000;
const day = 24 * 60 * minute;

export function toMs(instant: Instant): number {
	return typeof instant === 'number' ? instant : Date.parse(instant);
}

/** Whole calendar days from `now` to `instant` in the browser's time zone; yesterday is −1. */
export function daysBetween(now: number, instant: number): number {
	const midnight = (ms: number) => {
		const date = new Date(ms);
		return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
	};
	return Math.round((midnight(instant) - midnight(now)) / day);
}

/** `3 pm`, `3:30 pm`, `15:00`: the locale's clock, without empty minutes where it has an am and pm. No line ends within it. */
export function clockTime(instant: number, locale: string): string {
	const withMinutes = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
	const { hour12 } = withMinutes.resolvedOptions();
	const full = new Date(instant).getMinutes() === 0 && hour12;
	const format = full ? new Intl.DateTimeFormat(locale, { hour: 'numeric' }) : withMinutes;
	return format
		.formatToParts(instant)
		.map(({ type, value }) => (type === 'dayPeriod' ? value.toLocaleLowerCase(locale) : value))
		.join('')
		.replace(/\s/g, '\u00a0');
}

/** Whether a day is close enough to be called by its weekday. */
function isInWeek(instant: number, now: number): boolean {
	return Math.abs(daysBetween(now, instant)) < 7;
}

/** Whether a day is named by its weekday or its date, and which: languages that inflect them go by the number. */
export function dayForm(instant: number, now: number) {
	const date = new Date(instant);
	return isInWeek(instant, now)
		? ({ kind: 'weekday', weekday: date.getDay() } as const)
		: ({ kind: 'date', dayOfMonth: date.getDate() } as const);
}

/** `Friday` within six days, else `14 November`, with the year if it is another one. */
export function dayName(instant: number, now: number, locale: string): string {
	if (isInWeek(instant, now)) {
		return new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(instant);
	}
	const sameYear = new Date(instant).getFullYear() === new Date(now).getFullYear();
	return new Intl.DateTimeFormat(locale, {
		day: 'numeric',
		month: 'long',
		...(sameYear ? {} : { year: 'numeric' }),
	}).format(instant);
}

/** `today`, `tomorrow`, `yesterday` in the locale's words. */
export function nearDay(days: number, locale: string): string {
	return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
}

/** Whole minutes from `instant` to `now`. */
export function minutesSince(instant: number, now: number): number {
	return Math.round((now - instant) / minute);
}
