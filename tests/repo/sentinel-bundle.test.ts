import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, extensionFolder } from '../../scripts/stage/build.ts';

/** Of what goes into every page of every site, the most bytes. The reserve runs only where something happens. */
const budgets = { 'sentinel.js': 2 * 1024, 'reserve.js': 13 * 1024 };
/** What gives a library away in a minified bundle. */
const libraries = { zod: '_zod', preact: '__H', 'a polyfill': 'webextension', idb: 'IDBObjectStore', wxt: 'wxt:' };

beforeAll(() => build(['chrome', 'firefox'], () => undefined), 120_000);

describe.each(['chrome', 'firefox'] as const)('in every page of every site, in %s', (browser) => {
	const bundle = (script: string) => readFileSync(join(extensionFolder(browser), script), 'utf8');

	describe.each(Object.entries(budgets))('%s', (script, budget) => {
		test(`is under ${budget} bytes`, () => {
			expect(Buffer.byteLength(bundle(script))).toBeLessThan(budget);
		});

		test.each(Object.entries(libraries))('holds no %s', (_, mark) => {
			expect(bundle(script)).not.toContain(mark);
		});

		test('asks no server, and posts nothing to the page', () => {
			expect(bundle(script)).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|postMessage/);
		});
	});

	test('the sentinel does not announce itself to the page', () => {
		expect(bundle('sentinel.js')).not.toContain('dispatchEvent');
	});

	test.each(['visible', 'hidden'])('the worker hears whether somebody sees the page: %s', (visibilityState) => {
		const page = { document: { visibilityState }, location: { pathname: '/' }, setTimeout: () => 0 };
		const chrome = { runtime: { sendMessage: async () => undefined } };
		expect(runInNewContext(bundle('visited.js'), { ...page, chrome })).toBe(visibilityState === 'visible');
	});

	test('no script leaves its name behind, which would stand in the way of what it returns', () => {
		const scripts = readdirSync(extensionFolder(browser)).filter((name) => /(?<!background)\.js$/.test(name));
		expect(scripts.length).toBeGreaterThan(10);
		for (const script of scripts) expect(bundle(script), script).not.toMatch(/^(var|let|const) /);
	});

	test('the reserve makes nothing before it is called', () => {
		const world: Record<string, unknown> = {};
		new Function('globalThis', bundle('reserve.js'))(world);
		expect(world).toEqual({ signpostReserve: expect.any(Function) });
	});
});
