import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../../server/publish/compile.ts';
import { isIpLiteral, splitHostPattern } from '../../../../utils/contracts/host-pattern.ts';
import type { PolicySource } from '../../../../utils/contracts/policy-source.ts';
import { page } from '../../policy/support/addresses.ts';
import { type NaiveClaim, naiveMatch } from '../../policy/support/oracle.ts';
import { arbitrarySource } from './support/arbitrary-source.ts';
import { browse } from './support/published.ts';
import { appInput, smallSource } from './support/small-source.ts';

function claimsOf(source: PolicySource): NaiveClaim[] {
	return source.apps.flatMap((app) =>
		app.hosts.map((text) => {
			const { host, path } = splitHostPattern(text);
			const segments = path === '' ? [] : path.slice(1).split('/');
			return { app: app.id, segments, host: isIpLiteral(host) ? { literal: host } : { labels: host.split('.') } };
		}),
	);
}

const manyApps = (count: number) =>
	Array.from({ length: count }, (_, i) => appInput(`app-${i}`, { standing: i % 9 === 0 ? 'tolerated' : 'unreviewed' }));

describe('whatever the policy', () => {
	test('what comes out parses, and answers as the source does', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(arbitrarySource, fc.array(page, { minLength: 12, maxLength: 12 }), (source, pages) => {
				const browser = browse(compilePolicy(source));
				const claims = claimsOf(source);
				for (const { text, ...address } of pages) {
					const found = browser.appAt(text);
					expect(found?.id ?? null).toBe(naiveMatch(claims, address));
					if (found === null) continue;
					const app = source.apps.find(({ id }) => id === found.id);
					expect(found).toMatchObject({ name: app?.name, category: app?.category, standing: app?.standing });
					expect([found.why, found.liaison]).toEqual([app?.why, app?.liaison]);
					expect(found.alternatives ?? []).toEqual(app?.alternatives ?? []);
				}
			}),
			{ numRuns: 1_000 },
		);
	});

	test('the same source is the same bytes, however its keys were stored', { timeout: 60_000 }, () => {
		const reversed = (_: string, value: unknown): unknown =>
			typeof value === 'object' && value !== null && !Array.isArray(value)
				? Object.fromEntries(Object.entries(value).reverse())
				: value;
		fc.assert(
			fc.property(arbitrarySource, (source) => {
				const stored: PolicySource = JSON.parse(JSON.stringify(source, reversed));
				expect(compilePolicy(stored)).toEqual(compilePolicy(source));
			}),
			{ numRuns: 300 },
		);
	});

	test('the order of apps shows in the settings alone', () => {
		const apps = manyApps(300);
		const source = smallSource({ apps });
		const { shards, blocks } = compilePolicy(source);
		const turned = compilePolicy(smallSource({ apps: [...apps].reverse() }));
		expect(turned.shards).toEqual(shards);
		expect(turned.blocks).toEqual(blocks);
	});
});

describe('sizes', () => {
	test('an empty policy is one empty shard', () => {
		const compiled = compilePolicy(smallSource({ apps: [] }));
		expect(compiled.head).toMatchObject({ shards: 1, perBlock: 1, index: [compiled.blocks[0]?.hash] });
		expect(compiled.shards.map(({ body }) => body)).toEqual(['{"hosts":{},"apps":[]}']);
		expect(browse(compiled).appAt('https://trello.com/')).toBeNull();
	});

	test.each([100, 1_000, 30_000])('the usual shard of %i apps is within 4 KB, and more than half of that', (count) => {
		const compiled = compilePolicy(smallSource({ apps: manyApps(count) }));
		const { head, shards, blocks } = compiled;
		const sizes = shards.map(({ body }) => body.length);
		const mean = sizes.reduce((sum, size) => sum + size) / sizes.length;
		expect(mean).toBeGreaterThan(2048 - 300);
		expect(mean).toBeLessThan(4096 + 300);
		expect(Math.max(...sizes)).toBeLessThan(9_000);
		expect(Math.log2(head.shards) % 1).toBe(0);
		expect(shards).toHaveLength(head.shards);
		expect(blocks).toHaveLength(head.shards / head.perBlock);
		expect(head.perBlock ** 2 / head.shards).toBeOneOf([1, 2]);
		expect(browse(compiled).hashes).toEqual(shards.map(({ hash }) => hash));
	});

	test('one changed app of 100,000 costs a browser less than 12 KB', { timeout: 60_000 }, () => {
		const apps = manyApps(100_000);
		const before = compilePolicy(smallSource({ apps }));
		const why = { en: 'Northwind has no contract with them, and files could not be taken back.' };
		const changed = apps.map((app) =>
			app.id === 'app-4711' ? { ...app, standing: 'unsanctioned' as const, why } : app,
		);
		const after = compilePolicy(smallSource({ apps: changed }));

		const known = new Set([before.settings, ...before.blocks, ...before.shards].map(({ hash }) => hash));
		const fetched = [after.settings, ...after.blocks, ...after.shards].filter(({ hash }) => !known.has(hash));
		const head = { ...after.head, version: 4711, issued: 1_800_000_000, expires: 1_802_592_000 };
		const jws = Math.ceil((JSON.stringify(head).length * 4) / 3) + 250;
		const bytes = fetched.reduce((sum, { body }) => sum + Buffer.byteLength(body), jws);
		expect(fetched).toHaveLength(2);
		expect(bytes).toBeLessThan(12_000);
	});
});

test('hosts with names that objects have by themselves are hosts like others', () => {
	const apps = ['constructor', 'toString.com', 'hasownproperty.com'].map((host) =>
		appInput(host.toLowerCase(), { hosts: [host] }),
	);
	const browser = browse(compilePolicy(smallSource({ apps })));
	expect(browser.appAt('https://constructor/')?.id).toBe('constructor');
	expect(browser.appAt('https://a.tostring.com/')?.id).toBe('tostring.com');
	expect(browser.appAt('https://valueof/')).toBeNull();
});

test('a pattern that an app names twice is there once', () => {
	const apps = [appInput('trello', { hosts: ['trello.com', 'TRELLO.com'] })];
	const { shards } = compilePolicy(smallSource({ apps }));
	expect(shards[0]?.body).toContain('{"trello.com":[["",0]]}');
});
