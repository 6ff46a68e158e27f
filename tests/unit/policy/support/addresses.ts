import fc from 'fast-check';
import type { NaiveAddress, NaiveHost } from './oracle.ts';

/** A piece of an address in its normal form, and ways in which people and pages spell it. */
interface Spelled {
	normal: string;
	spellings: readonly string[];
}

const spelled = (normal: string, ...spellings: string[]): Spelled => ({ normal, spellings: [normal, ...spellings] });

const long = 'x'.repeat(63);

/** Few labels, so that generated hosts often share some. */
const labels = [
	spelled('trello', 'Trello', 'TRELLO'),
	spelled('nottrello'),
	spelled('a', 'A'),
	spelled('app'),
	spelled('my_app', 'My_App'),
	spelled('x-1'),
	spelled('7'),
	spelled('xn--bcher-kva', 'bücher', 'BÜCHER', 'XN--BCHER-KVA'),
	spelled('xn--fa-hia', 'faß'),
	spelled('xn--r8jz45g', '例え'),
	spelled(long, long.toUpperCase()),
];

/** Last labels; also used in the middle, as in `trello.com.evil.example`. */
const ends = [
	spelled('com', 'COM', 'Com'),
	spelled('example'),
	spelled('co'),
	spelled('uk', 'UK'),
	spelled('xn--fiqs8s', '中国'),
	spelled('localhost'),
	spelled('intranet', 'Intranet'),
];

const literals = [
	spelled('192.168.0.1', '192.168.1', '0xc0.168.0.1', '3232235521'),
	spelled('127.0.0.1', '127.1', '2130706433'),
	spelled('[::1]', '[0:0:0:0:0:0:0:1]', '[::0001]'),
	spelled('[2001:db8::a]', '[2001:DB8::A]', '[2001:0db8:0:0:0:0:0:a]'),
];

const segments = [
	spelled('forms'),
	spelled('Forms'),
	spelled('d'),
	spelled('a%20b', 'a b'),
	spelled('%C3%BC', 'ü'),
	spelled('b.c'),
	spelled('~x'),
	spelled('formsandmore'),
];

/** In a path `.` stands still, and `..` takes back what is before it. */
const detours = ['', '', '', './', '%2e/', 'gone/../', 'gone/%2E%2e/'];

/** A host in one spelling, and what it is. */
interface SpelledHost {
	host: NaiveHost;
	text: string;
}

/** A whole address in one spelling, and what it is. */
export interface SpelledAddress extends NaiveAddress {
	text: string;
}

const pick = (all: readonly Spelled[]) =>
	fc.tuple(fc.constantFrom(...all), fc.nat(4)).map(([{ normal, spellings }, at]) => ({
		normal,
		text: spellings[at % spellings.length] ?? normal,
	}));

const literal: fc.Arbitrary<SpelledHost> = pick(literals).map(({ normal, text }) => ({
	host: { literal: normal },
	text,
}));

const named: fc.Arbitrary<SpelledHost> = fc
	.tuple(
		fc.array(fc.oneof({ weight: 3, arbitrary: pick(labels) }, { weight: 1, arbitrary: pick(ends) }), { maxLength: 3 }),
		pick(ends),
		fc.constantFrom('.', '.', '.', '。', '．'),
		fc.constantFrom('', '', '', '.'),
	)
	.map(([front, end, dot, root]) => {
		const all = [...front, end];
		return { host: { labels: all.map(({ normal }) => normal) }, text: all.map(({ text }) => text).join(dot) + root };
	});

const spelledHost = fc.oneof({ weight: 12, arbitrary: named }, { weight: 1, arbitrary: literal });

const path = fc
	.tuple(fc.array(fc.tuple(pick(segments), fc.constantFrom(...detours)), { maxLength: 3 }), fc.boolean())
	.map(([steps, slash]) => ({
		segments: steps.map(([{ normal }]) => normal),
		slash,
		text: steps.map(([{ text }, detour]) => `/${detour}${text}`).join(''),
	}));

/** A pattern as IT may write it; spaces in a path are written as `%20` there. */
export const pattern: fc.Arbitrary<SpelledAddress> = fc
	.tuple(spelledHost, fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: path }))
	.map(([{ host, text }, under]) => ({
		host,
		segments: under?.segments ?? [],
		text: text + (under?.text.replaceAll(' ', '%20') ?? '') + (under?.slash ? '/' : ''),
	}));

/** The address of a page as a browser may have it, with port, user info, query and fragment. */
export const page: fc.Arbitrary<SpelledAddress> = fc
	.tuple(
		fc.constantFrom('https', 'http'),
		fc.constantFrom('', '', '', 'trello.com@', 'user:word@'),
		spelledHost,
		fc.constantFrom('', '', ':8443'),
		path,
		fc.constantFrom('', '', '?to=trello.com/forms', '#/forms', '?#'),
	)
	.map(([scheme, user, { host, text }, port, under, tail]) => ({
		host,
		segments: under.slash || under.segments.length === 0 ? [...under.segments, ''] : under.segments,
		text: `${scheme}://${user}${text}${port}${under.text}${under.slash ? '/' : ''}${tail}`,
	}));
