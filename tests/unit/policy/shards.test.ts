import { expect, test } from 'vitest';
import { parseHostPattern } from '../../../utils/contracts/host-pattern.ts';
import type { Shard } from '../../../utils/contracts/policy-wire.ts';
import { pageAddress } from '../../../utils/policy/host.ts';
import { lookup, shardOfPattern, shardsOfHost } from '../../../utils/policy/shards.ts';

function shardOf(...patterns: string[]): Shard {
	const shard: Shard = { hosts: {}, apps: [] };
	for (const text of patterns) {
		const parsed = parseHostPattern(text);
		if (!parsed.ok) throw new Error(parsed.expected);
		const { host, path } = parsed.pattern;
		shard.hosts[host] = [...(shard.hosts[host] ?? []), [path, shard.apps.length]];
		shard.apps.push({ id: text, name: text, category: 'any', standing: 'unreviewed' });
	}
	return shard;
}

function found(shard: Shard, url: string): string | null {
	const address = pageAddress(url);
	return address && (lookup([shard], address)?.id ?? null);
}

test.each([
	'https://nottrello.com/',
	'https://trello.com.evil.example/',
	'https://trello.comx/',
	'https://trello.co/',
	'https://com/',
	'https://evil.example/trello.com',
	'https://evil.example/?trello.com',
	'https://trello.com@evil.example/',
	'https://trello-com.example/',
])('%s is not Trello', (url) => {
	expect(found(shardOf('trello.com'), url)).toBeNull();
});

test('a workspace can stand apart from the app it is in', () => {
	const shard = shardOf('slack.com', 'northwind-trading.slack.com');
	expect(found(shard, 'https://northwind-trading.slack.com/archives')).toBe('northwind-trading.slack.com');
	expect(found(shard, 'https://x.northwind-trading.slack.com/')).toBe('northwind-trading.slack.com');
	expect(found(shard, 'https://other.slack.com/')).toBe('slack.com');
	expect(found(shard, 'https://slack.com/')).toBe('slack.com');
});

test('the longest host wins over a longer path, and gives way where its own paths do not match', () => {
	const shard = shardOf('google.com/forms/d', 'docs.google.com/forms', 'google.com');
	expect(found(shard, 'https://docs.google.com/forms/d/1')).toBe('docs.google.com/forms');
	expect(found(shard, 'https://docs.google.com/document')).toBe('google.com');
	expect(found(shard, 'https://www.google.com/forms/d/1')).toBe('google.com/forms/d');
});

test('names that objects have by themselves are no hosts', () => {
	const shard = shardOf('trello.com');
	for (const host of ['constructor', '__proto__', 'tostring', 'hasownproperty.com']) {
		expect(found(shard, `https://${host}/`)).toBeNull();
	}
});

test('a name of 253 characters is matched', () => {
	const host = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(50)}.trello.com`;
	expect(host).toHaveLength(253);
	expect(found(shardOf('trello.com'), `https://${host}/`)).toBe('trello.com');
});

test.each([1, 2, 64, 4096, 2 ** 18])(
	'every pattern that covers a page lies in one of its two shards of %i',
	(count) => {
		const shards = shardsOfHost('a.b.c.trello.com', count);
		expect(shards.length).toBeLessThanOrEqual(2);
		for (const pattern of ['trello.com', 'c.trello.com', 'b.c.trello.com', 'a.b.c.trello.com']) {
			expect(shards).toContain(shardOfPattern(pattern, count));
		}
	},
);

test.each(['trello.com', 'intranet', '10.0.0.1', '[2001:db8::1]'])('%s is looked up in one shard', (host) => {
	expect(shardsOfHost(host, 4096)).toEqual([shardOfPattern(host, 4096)]);
});

test('names under one public suffix spread as others do', () => {
	const shards = new Set(Array.from({ length: 1000 }, (_, i) => shardOfPattern(`app${i}.co.uk`, 2 ** 18)));
	expect(shards.size).toBeGreaterThan(980);
});

test('hosts spread evenly, also those that count up', () => {
	const count = 64;
	const sizes = new Uint32Array(count);
	for (let i = 0; i < 6400; i++) {
		const index = shardOfPattern(`app${i}.com`, count);
		sizes[index] = (sizes[index] ?? 0) + 1;
	}
	expect(Math.min(...sizes)).toBeGreaterThan(50);
	expect(Math.max(...sizes)).toBeLessThan(170);
});
