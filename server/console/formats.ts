const dayMs = 24 * 60 * 60 * 1000;

/** The reader's own kind of English where they have one: it decides between "3 pm" and "15:00". */
const locale =
	typeof navigator === 'undefined' ? 'en-GB' : (navigator.languages.find((tag) => tag.startsWith('en')) ?? 'en-GB');

const atMidnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());

function daysBetween(from: Date, to: Date): number {
	return Math.round((atMidnight(to).getTime() - atMidnight(from).getTime()) / dayMs);
}

/** A time of day: "3 pm", "3:20 pm", "15:20". */
export function timeOfDay(date: Date, language = locale): string {
	const parts = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).formatToParts(date);
	const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
	const period = part('dayPeriod').toLowerCase();
	if (period === '') return `${part('hour')}:${part('minute')}`;
	return part('minute') === '00' ? `${part('hour')} ${period}` : `${part('hour')}:${part('minute')} ${period}`;
}

/** A day as short as it stays clear: "today", "tomorrow", "Tue 24 Nov", with the year where it is another one. */
export function dayName(date: Date, now: Date, language = locale): string {
	const days = daysBetween(now, date);
	if (days === 0) return 'today';
	if (days === 1) return 'tomorrow';
	if (days === -1) return 'yesterday';
	const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
	return new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', ...year }).format(date);
}

/** A time as a colleague says it: "3 pm", "tomorrow 10 am", "Tue, 24 Nov 10 am". */
export function dayAndTime(instant: string, now: Date, language = locale): string {
	const date = new Date(instant);
	const time = timeOfDay(date, language);
	return daysBetween(now, date) === 0 ? time : `${dayName(date, now, language)} ${time}`;
}

/** A day in running text: "31 December", with the year where it is another one. */
export function longDay(date: Date, now: Date, language = locale): string {
	const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
	return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', ...year }).format(date);
}

/** "Marketing", "Marketing and Sales", "Marketing, Sales and Design". */
export function listOf(words: readonly string[], language = locale): string {
	return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}
