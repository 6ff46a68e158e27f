import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, extensionFolder } from '../../scripts/stage/build.ts';

/** What goes into every page of every site. */
const budget = 6 * 1024;
/** What gives a library away in a minified bundle. */
const libraries = { zod: '_zod', preact: '__H', 'a polyfill': 'webextension', idb: 'IDBObjectStore', wxt: 'wxt:' };

beforeAll(() => build(['chrome', 'firefox'], () => undefined), 120_000);

describe.each(['chrome', 'firefox'] as const)('the sentinel in %s', (browser) => {
	const bundle = () => readFileSync(join(extensionFolder(browser), 'sentinel.js'), 'utf8');

	test('is under 6 KB', () => {
		expect(Buffer.byteLength(bundle())).toBeLessThan(budget);
	});

	test.each(Object.entries(libraries))('holds no %s', (_, mark) => {
		expect(bundle()).not.toContain(mark);
	});

	test('asks no server, and does not announce itself to the page', () => {
		expect(bundle()).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|postMessage|dispatchEvent/);
	});
});
