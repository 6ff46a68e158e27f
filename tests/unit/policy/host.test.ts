import { describe, expect, test } from 'vitest';
import { coversPath, hostAndParents, pageAddress } from '../../../utils/policy/host.ts';

describe('pages that are asked about', () => {
	test.each([
		['https://trello.com/b/1?x#y', 'trello.com', '/b/1'],
		['http://TRELLO.COM.', 'trello.com', '/'],
		['https://user:word@trello.com:8443/', 'trello.com', '/'],
		['https://bücher.example/ü', 'xn--bcher-kva.example', '/%C3%BC'],
		['https://[2001:DB8::1]:80/', '[2001:db8::1]', '/'],
		['https://0x7f.1/', '127.0.0.1', '/'],
		['http://localhost:3000', 'localhost', '/'],
		['http://intranet/', 'intranet', '/'],
	])('%s', (url, host, path) => {
		expect(pageAddress(url)).toEqual({ host, path });
	});
});

test.each([
	'file:///etc/hosts',
	'about:blank',
	'about:srcdoc',
	'data:text/html,<a href=https://trello.com>',
	'blob:https://trello.com/4b0e',
	'chrome-extension://abcdefghijklmnop/popup.html',
	'moz-extension://4b0e/options.html',
	'chrome://settings',
	'view-source:https://trello.com',
	'javascript:void 0',
	'ftp://trello.com/',
	'wss://trello.com/',
	'https://',
	'trello.com',
	'',
])('%s is never asked about', (url) => {
	expect(pageAddress(url)).toBeNull();
});

test.each([
	['a.b.trello.com', ['a.b.trello.com', 'b.trello.com', 'trello.com']],
	['trello.com', ['trello.com']],
	['intranet', ['intranet']],
	['10.0.0.1', ['10.0.0.1']],
	['[::1]', ['[::1]']],
])('%s is looked for as %j', (host, expected) => {
	expect(hostAndParents(host)).toEqual(expected);
});

test.each([
	['', '/', true],
	['', '/forms', true],
	['/forms', '/forms', true],
	['/forms', '/forms/', true],
	['/forms', '/forms/d/1', true],
	['/forms', '/formsandmore', false],
	['/forms', '/form', false],
	['/forms', '/Forms', false],
	['/forms', '/', false],
	['/a/b', '/a', false],
])('a prefix "%s" over "%s": %s', (prefix, path, expected) => {
	expect(coversPath(prefix, path)).toBe(expected);
});
