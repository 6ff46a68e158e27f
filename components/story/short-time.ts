import { daysBetween, toMs } from '../words/calendar.ts';
import type { Words } from '../words/words.ts';

/** `11:02` if it was today, else `yesterday`, `Friday`, `14 November`. */
export function shortTime(instant: string, words: Words, now: number): string {
	return daysBetween(now, toMs(instant)) === 0 ? words.time(instant) : words.day(instant, now);
}
