import { describe, expect, test } from 'vitest';
import { createWords } from '../../../../components/words/words.ts';
import { catalogueOf, wordsFor } from '../../../../components/words/words-for.ts';

/** Tuesday, two minutes past eleven, where the browser is. */
const now = new Date(2026, 10, 17, 11, 2).getTime();
const on = (day: number, hour: number, minute = 0, month = 10) => new Date(2026, month, day, hour, minute).getTime();
/** Intl separates some parts with spaces of other kinds. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('times are times', () => {
	const english = wordsFor(['en-US']);
	const british = wordsFor(['en-GB']);
	const german = wordsFor(['de-AT']);

	test.each([
		[on(17, 15), 'by 3 pm'],
		[on(17, 15, 30), 'by 3:30 pm'],
		[on(18, 10), 'by 10 am tomorrow'],
		[on(20, 10), 'by 10 am on Friday'],
		[on(16, 10), 'by 10 am yesterday'],
		[on(30, 9), 'by 9 am on November 30'],
	])('a promise: %d is %s', (instant, text) => {
		expect(plain(english.by(instant, now))).toBe(text);
	});

	test('a person’s own clock and calendar are kept', () => {
		expect(british.by(on(17, 15), now)).toBe('by 15:00');
		expect(british.by(on(30, 9), now)).toBe('by 9:00 on 30 November');
		expect(german.by(on(18, 10), now)).toBe('bis morgen, 10:00\u00a0Uhr');
	});

	test.each([
		[on(17, 18), 'until 6 pm'],
		[on(18, 18), 'until tomorrow'],
		[on(20, 18), 'until Friday'],
		[on(31, 18, 0, 11), 'until December 31'],
		[new Date(2027, 2, 31, 18).getTime(), 'until March 31, 2027'],
	])('an end: %d is %s', (instant, text) => {
		expect(plain(english.until(instant, now))).toBe(text);
	});

	test('what ends at midnight lasts until the day before', () => {
		expect(english.until(on(21, 0), now)).toBe('until Friday');
	});

	test.each([
		[now - 10_000, 'just now'],
		[now - 60_000, 'a minute ago'],
		[now - 20 * 60_000, '20 minutes ago'],
		[on(17, 8), 'at 8 am'],
		[on(16, 8), 'yesterday'],
		[on(14, 8), 'on Saturday'],
		[on(3, 8), 'on November 3'],
	])('what was: %d is %s', (instant, text) => {
		expect(plain(english.when(instant, now))).toBe(text);
	});
});

describe('sentences', () => {
	const { t, sentence, join } = wordsFor(['en']);

	test('a name at the beginning is written in upper case', () => {
		expect(t('sent.text', { liaison: 'your marketing liaison' })).toBe('Your marketing liaison has it.');
	});

	test('a number chooses the form', () => {
		expect(t('sent.others', { count: 1 })).toBe('One colleague asked too; we’ve added you.');
		expect(t('sent.others', { count: 4 })).toBe('4 colleagues asked too; we’ve added you.');
	});

	test('somebody’s words become a sentence, and stay one', () => {
		expect(sentence('it keeps files where we can’t delete them')).toBe('It keeps files where we can’t delete them.');
		expect(sentence('Will customer data go in?')).toBe('Will customer data go in?');
	});

	test('what is not there leaves no gap', () => {
		expect(join(['One.', null, 'Two.'])).toBe('One. Two.');
	});
});

describe('each language inflects as it does', () => {
	test.each([
		['fr', on(20, 10), 'vendredi avant 10:00'],
		['fr', on(30, 10), 'le 30 novembre avant 10:00'],
		['pl', on(18, 10), 'jutro do 10:00'],
		['pl', on(20, 10), 'w piątek do 10:00'],
		['pl', on(30, 10), '30 listopada do 10:00'],
		['ja', on(20, 10), '金曜日の10:00までに'],
		['zh-CN', on(20, 10), '星期五 10:00 前'],
	])('a promise in %s: %d is %s', (language, instant, text) => {
		expect(wordsFor([language]).by(instant, now)).toBe(text);
	});

	test.each([
		['pl', on(20, 18), 'do piątku'],
		['pl', on(22, 18), 'do niedzieli'],
		['it', on(20, 18), 'fino a venerdì'],
		['it', on(30, 18), 'fino al 30 novembre'],
		['it', on(8, 18, 0, 11), 'fino all’8 dicembre'],
		['nl', on(20, 18), 'tot en met vrijdag'],
		['ar', on(20, 18), 'حتى يوم \u2068الجمعة\u2069'],
	])('an end in %s: %d is %s', (language, instant, text) => {
		expect(wordsFor([language]).until(instant, now)).toBe(text);
	});

	test.each([
		['pl', 2, '2 minuty temu'],
		['pl', 5, '5 minut temu'],
		['pl', 22, '22 minuty temu'],
		['ar', 2, 'قبل دقيقتين'],
		['ar', 3, 'قبل \u20683\u2069 دقائق'],
		['ar', 11, 'قبل \u206811\u2069 دقيقة'],
		['ja', 1, '1分前'],
	])('what was in %s: %d minutes are %s', (language, minutes, text) => {
		expect(wordsFor([language]).when(now - minutes * 60_000, now)).toBe(text);
	});

	test('sentences follow each other as the script has it', () => {
		expect(wordsFor(['ja']).join(['一。', '二。'])).toBe('一。二。');
		expect(wordsFor(['zh']).sentence('可以使用')).toBe('可以使用。');
		expect(wordsFor(['ar']).sentence('متاح؟')).toBe('متاح؟');
	});

	test('a person’s own digits are kept', () => {
		expect(wordsFor(['ar-EG']).t('state.sent')).toBe(wordsFor(['ar']).t('state.sent'));
		expect(wordsFor(['ar-EG']).when(now - 5 * 60_000, now)).toContain('٥');
	});
});

test('a language that runs from right to left says so, and keeps names apart from its own direction', () => {
	const arabic = createWords('ar', catalogueOf('en'));
	expect(arabic.dir).toBe('rtl');
	expect(arabic.t('open.app', { app: 'Asana' })).toBe('Open \u2068Asana\u2069');
});
