import { clockTime, dayForm, dayName, daysBetween, type Instant, minutesSince, nearDay, toMs } from './calendar.ts';
import type { Catalogue, Key } from './catalogue.ts';
import { capitalized, fill, type Params } from './message.ts';

/** Everything a view says, in one language. Times are in the browser's time zone. */
export interface Words {
	/** The language of the texts, for `lang`. */
	language: string;
	dir: 'ltr' | 'rtl';
	/** The person's own tag, such as `en-GB`: how numbers are written. */
	locale: string;
	t(key: Key, params?: Params): string;
	/** `3 pm` */
	time(instant: Instant): string;
	/** `today`, `tomorrow`, `Friday`, `14 November` */
	day(instant: Instant, now: number): string;
	/** A deadline: `by 3 pm`, `by 10 am tomorrow` */
	by(instant: Instant, now: number): string;
	/** An end: `until 3 pm`, `until Friday`. What ends at midnight lasts until the day before. */
	until(instant: Instant, now: number): string;
	/** What was: `just now`, `5 minutes ago`, `at 11:02`, `on Tuesday` */
	when(instant: Instant, now: number): string;
	/** IT's own words, in the language's quotation marks. */
	quote(text: string): string;
	/** Somebody's words as a sentence: begun in upper case, ended with a full stop. */
	sentence(text: string): string;
	/** Sentences one after the other; what is `null` is left out. */
	join(sentences: readonly (string | null)[]): string;
}

const ended = /[.!?…。！？؟]$/;
const rightToLeft = /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/**
 * @param language the language of the catalogue
 * @param locale the person's own tag, such as `en-GB`: it decides how times, dates and numbers are written
 */
export function createWords(language: string, catalogue: Catalogue, locale: string = language): Words {
	const rtl = rightToLeft.test(language);
	const t = (key: Key, params: Params = {}) => fill(catalogue[key], params, locale, rtl);
	const time = (instant: Instant) => t('clock', { time: clockTime(toMs(instant), locale) });
	const named = (ms: number, now: number) => ({ day: dayName(ms, now, locale), ...dayForm(ms, now) });

	return {
		language,
		dir: rtl ? 'rtl' : 'ltr',
		locale,
		t,
		time,
		day(instant, now) {
			const days = daysBetween(now, toMs(instant));
			return Math.abs(days) <= 1 ? nearDay(days, locale) : dayName(toMs(instant), now, locale);
		},
		by(instant, now) {
			const days = daysBetween(now, toMs(instant));
			if (days === 0) return t('by.today', { time: time(instant) });
			if (days === 1) return t('by.tomorrow', { time: time(instant) });
			if (days === -1) return t('by.yesterday', { time: time(instant) });
			const { kind, ...day } = named(toMs(instant), now);
			return t(`by.${kind}`, { time: time(instant), ...day });
		},
		until(instant, now) {
			const last = toMs(instant) - 1;
			const days = daysBetween(now, last);
			if (days === 0) return t('until.today', { time: time(instant) });
			if (days === 1) return t('until.tomorrow');
			if (days === -1) return t('until.yesterday');
			const { kind, ...day } = named(last, now);
			return t(`until.${kind}`, day);
		},
		when(instant, now) {
			const ms = toMs(instant);
			const minutes = minutesSince(ms, now);
			if (minutes < 1) return t('when.now');
			if (minutes < 60) return t('when.minutes', { count: minutes });
			const days = daysBetween(now, ms);
			if (days === 0) return t('when.today', { time: time(ms) });
			if (Math.abs(days) === 1) return nearDay(days, locale);
			const { kind, ...day } = named(ms, now);
			return t(`when.${kind}`, day);
		},
		quote: (text) => t('quote', { text }),
		sentence: (text) => {
			const begun = capitalized(text.trim(), language);
			return ended.test(begun) ? begun : t('sentence', { text: begun });
		},
		join: (sentences) => sentences.filter((sentence) => sentence !== null).join(t('between')),
	};
}
