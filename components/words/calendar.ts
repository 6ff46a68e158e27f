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

/** `3 pm`, `3:30 pm`, `15:00`: the locale's clock, without empty minutes where it has an am and pm. */
export function clockTime(instant: number, locale: string): string {
	const withMinutes = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
	const { hour12 } = withMinutes.resolvedOptions();
	const full = new Date(instant).getMinutes() === 0 && hour12;
	const format = full ? new Intl.DateTimeFormat(locale, { hour: 'numeric' }) : withMinutes;
	return format
		.formatToParts(instant)
		.map(({ type, value }) => (type === 'dayPeriod' ? value.toLocaleLowerCase(locale) : value))
		.join('');
}

/** `Friday` within six days, else `14 November`, with the year if it is another one. */
export function dayName(instant: number, now: number, locale: string): string {
	if (Math.abs(daysBetween(now, instant)) < 7) {
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
