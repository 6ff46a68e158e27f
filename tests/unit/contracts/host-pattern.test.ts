import { describe, expect, test } from 'vitest';
import {
	formatHostPattern,
	isIpLiteral,
	normalizeHost,
	parseHostPattern,
	splitHostPattern,
} from '../../../utils/contracts/host-pattern.ts';

function normal(text: string): string | null {
	const parsed = parseHostPattern(text);
	return parsed.ok ? formatHostPattern(parsed.pattern) : null;
}

test.each([
	['trello.com', 'trello.com'],
	['Trello.COM.', 'trello.com'],
	['google.com/forms/', 'google.com/forms'],
	['google.com/', 'google.com'],
	['google.com/Forms', 'google.com/Forms'],
	['google.com/a/../forms', 'google.com/forms'],
	['bücher.example/größe', 'xn--bcher-kva.example/gr%C3%B6%C3%9Fe'],
	['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
	['my_app.example', 'my_app.example'],
	['intranet', 'intranet'],
	['localhost', 'localhost'],
	['10.0.0.1/admin', '10.0.0.1/admin'],
	['[2001:DB8::1]', '[2001:db8::1]'],
	[`${'a'.repeat(63)}.example`, `${'a'.repeat(63)}.example`],
])('%s means %s', (text, expected) => {
	expect(normal(text)).toBe(expected);
});

test.each([
	['*.trello.com', 'no "*"'],
	['https://trello.com', 'without "https://"'],
	['trello.com:8443', 'no port'],
	['trello.com:', 'no port'],
	['[::1]:80', 'no port'],
	['trello.com?x=1', 'no "?" or "#"'],
	['trello.com/#top', 'no "?" or "#"'],
	['user@trello.com', 'a hostname such as'],
	['trello .com', 'a hostname such as'],
	[' trello.com', 'a hostname such as'],
	['trello\\com', 'a hostname such as'],
	['', 'a hostname such as'],
	['/forms', 'a hostname such as'],
	['.', 'a hostname such as'],
	['.com', 'a hostname such as'],
	['trello..com', 'a hostname such as'],
	['trello.com..', 'a hostname such as'],
	['-trello.com', 'a hostname such as'],
	['trello-.com', 'a hostname such as'],
	['xn--.example', 'a hostname such as'],
	['256.1.1.1', 'a hostname such as'],
	['::1', 'a hostname such as'],
	['[::1', 'a hostname such as'],
	['[::1%eth0]', 'a hostname such as'],
	[`${'a'.repeat(64)}.example`, 'a hostname such as'],
	[`${'a.'.repeat(124)}example`, 'a hostname such as'],
])('%s is refused, and it says how to mend it', (text, remedy) => {
	expect(parseHostPattern(text)).toEqual({ ok: false, expected: expect.stringContaining(remedy) });
});

test('a name may have 253 characters, and not one more', () => {
	const longest = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(61)}`;
	expect(longest).toHaveLength(253);
	expect(normalizeHost(longest)).toBe(longest);
	expect(normalizeHost(`${longest}d`)).toBeNull();
});

describe('a host is a host alone', () => {
	test.each([
		'trello.com/b',
		'trello.com:443',
		'user@trello.com',
		'/trello.com',
		'trello.com?',
		'trello.com#',
		'[::1]:80',
	])('%s is refused, not cut', (text) => {
		expect(normalizeHost(text)).toBeNull();
	});
});

test.each([
	['10.0.0.1', true],
	['[::1]', true],
	['10.example', false],
	['a.10.0.0.1.example', false],
])('%s is an address: %s', (host, expected) => {
	expect(isIpLiteral(host)).toBe(expected);
});

test.each(['trello.com', 'google.com/forms/d', '[::1]/x', '10.0.0.1'])(
	'%s comes apart as it was put together',
	(text) => {
		expect(formatHostPattern(splitHostPattern(text))).toBe(text);
	},
);
