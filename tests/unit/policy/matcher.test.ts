import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatHostPattern, parseHostPattern } from '../../../utils/contracts/host-pattern.ts';
import type { Shard } from '../../../utils/contracts/policy-wire.ts';
import { pageAddress } from '../../../utils/policy/host.ts';
import { lookup, shardOfPattern, shardsOfHost } from '../../../utils/policy/shards.ts';
import { page, pattern, type SpelledAddress } from './support/addresses.ts';
import { type NaiveClaim, naiveMatch } from './support/oracle.ts';

const policies = 2_600;
const pagesEach = 40;

function normalForm({ host, segments }: SpelledAddress): string {
	const name = 'literal' in host ? host.literal : host.labels.join('.');
	return [name, ...segments].join('/');
}

/** Shards as a publish lays them out: each pattern where `shardOfPattern` says, longest path first. */
function shardsOf(claims: ReadonlyMap<string, string>, count: number): Shard[] {
	const shards = Array.from({ length: count }, (): Shard => ({ hosts: {}, apps: [] }));
	const byLength = [...claims].sort(([a], [b]) => b.length - a.length);
	for (const [text, id] of byLength) {
		const parsed = parseHostPattern(text);
		if (!parsed.ok) throw new Error(text);
		const { host, path } = parsed.pattern;
		const shard = shards[shardOfPattern(host, count)];
		const number = shard?.apps.push({ id, name: id, category: 'any', standing: 'unreviewed' }) ?? 0;
		if (shard) shard.hosts[host] = [...(shard.hosts[host] ?? []), [path, number - 1]];
	}
	return shards;
}

test('finds what the plain rule finds, for 100,000 pages in every spelling', { timeout: 60_000 }, () => {
	let compared = 0;
	let matched = 0;
	const someShards = fc.constantFrom(1, 2, 16, 256, 4096);
	const somePatterns = fc.array(pattern, { minLength: 1, maxLength: 12 });
	const somePages = fc.array(page, { minLength: pagesEach, maxLength: pagesEach });
	fc.assert(
		fc.property(somePatterns, somePages, someShards, (patterns, pages, count) => {
			const claims = new Map(patterns.map((each) => [normalForm(each), each]));
			const naive = [...claims].map(([app, { host, segments }]): NaiveClaim => ({ app, host, segments }));
			const shards = shardsOf(new Map([...claims.keys()].map((text) => [text, text])), count);
			for (const { text, ...address } of pages) {
				const read = pageAddress(text);
				if (read === null) throw new Error(`${text} is a page`);
				const near = shardsOfHost(read.host, count).flatMap((index) => shards[index] ?? []);
				const found = lookup(near, read)?.id ?? null;
				const expected = naiveMatch(naive, address);
				if (found !== expected) throw new Error(`${text}: found ${found}, not ${expected}`);
				compared += 1;
				if (found !== null) matched += 1;
			}
		}),
		{ numRuns: policies },
	);
	expect(compared).toBeGreaterThanOrEqual(100_000);
	expect(matched).toBeGreaterThan(compared / 50);
});

test('a pattern has one normal form, whatever its spelling', { timeout: 60_000 }, () => {
	fc.assert(
		fc.property(pattern, (written) => {
			const parsed = parseHostPattern(written.text);
			if (!parsed.ok) throw new Error(`${written.text}: ${parsed.expected}`);
			const text = formatHostPattern(parsed.pattern);
			expect(text).toBe(normalForm(written));
			expect(parseHostPattern(text)).toEqual(parsed);
		}),
		{ numRuns: 5_000 },
	);
});
