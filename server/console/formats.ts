import { daysBetween, toMs } from '../../components/words/calendar.ts';
import en from '../../components/words/en.json' with { type: 'json' };
import { createWords } from '../../components/words/words.ts';

/** The reader's own kind of English where they have one: it decides between "3 pm" and "15:00". */
const locale =
	typeof navigator === 'undefined' ? 'en-GB' : (navigator.languages.find((tag) => /^en\b/.test(tag)) ?? 'en-GB');

/** The words of banner and popup: times as people say them, and what the person reads. */
export const say = createWords('en', en, locale);

/** When something was, as short as it stays clear: "3 pm", "yesterday", "Tuesday", "14 November". */
export function since(instant: string, now: Date): string {
	return daysBetween(now.getTime(), toMs(instant)) === 0 ? say.time(instant) : say.day(instant, now.getTime());
}

/** A day that stays clear whenever it is read: "31 December", with the year where it is another one. */
export function longDay(date: Date, now: Date): string {
	const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
	return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...year }).format(date);
}

/** "Marketing", "Marketing and Sales", "Marketing, Sales and Design". */
export function listOf(words: readonly string[]): string {
	return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
}
