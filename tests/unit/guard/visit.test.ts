// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Grant } from '../../../utils/contracts/review.ts';
import { standBy } from '../../../utils/guard/stand-by.ts';
import { type Visit, visitOf } from '../../../utils/guard/visit.ts';
import { localStore } from '../../../utils/platform/local-store.ts';
import { readForPage } from '../../../utils/platform/page.ts';
import { pageKeys } from '../../../utils/platform/page-keys.ts';
import { syncOnce } from '../../../utils/sync/sync.ts';
import { memoryArea } from '../support/memory-area.ts';
import { asana, publisher, sourceOf, trello } from '../support/publisher.ts';

/** The browser tells of the first click or key. */
let firstInput: () => void;
let life: AbortController;
let navigation: EventTarget;
let reads: string[];
let reported: string[];
/** What a read waits for. */
let storage: Promise<void>;

function go(path: string): void {
	history.pushState(null, '', path);
	navigation.dispatchEvent(new Event('currententrychange'));
}

/** Opens a page of Asana, whose labs have a standing of their own, or of a host that the browser was not told of. */
async function open(path: string, origin = 'https://asana.com', grants: readonly Grant[] = []): Promise<void> {
	location.href = `${origin}${path}`;
	const area = memoryArea();
	const desk = await publisher(() => Date.now());
	const labs = { ...trello, id: 'labs', hosts: ['asana.com/labs'], standing: 'unsanctioned' as const };
	await desk.publish(sourceOf([asana, labs]));
	await syncOnce(desk.source, localStore(area), () => Date.now());
	await area.set({ [pageKeys.person]: { groups: [], grants } });
	vi.stubGlobal('chrome', { storage: { local: area } });
	const { signal } = life;
	let visit: Visit | undefined;
	const openVisit = () =>
		visitOf({
			async read(host) {
				reads.push(host);
				await storage;
				return readForPage(host);
			},
			report: (moment) => void reported.push(`${moment} at ${location.pathname}`),
			signal,
		});
	standBy(() => {
		visit ??= openVisit();
		return visit;
	});
}

/** The same, shown, where the browser was told of its host. */
async function watch(path: string, grants: readonly Grant[] = []): Promise<void> {
	await open(path, 'https://asana.com', grants);
	globalThis.signpostWatch?.()();
	expect(reads).toEqual(['asana.com']);
}

function focus(selector: string): void {
	document.querySelector(selector)?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}

beforeEach(() => {
	const observer = class {
		constructor(tell: () => void) {
			firstInput = tell;
		}
		observe() {}
	};
	vi.stubGlobal('PerformanceObserver', observer);
	life = new AbortController();
	navigation = new EventTarget();
	Object.defineProperty(window, 'navigation', { value: navigation, configurable: true });
	reads = [];
	reported = [];
	storage = Promise.resolve();
});
afterEach(() => {
	life.abort();
	vi.unstubAllGlobals();
});

test('a page that navigates by itself is resolved again, and nothing is read again', async () => {
	await watch('/b/1');
	await new Promise((resolve) => setTimeout(resolve));
	go('/labs/new');
	expect(reported).toEqual(['visit at /labs/new']);
	go('/laboratory');
	expect(reported).toEqual(['visit at /labs/new', 'visit at /laboratory']);
	expect(reads).toEqual(['asana.com']);
});

test('a visit that the worker was told of is not told of again, but what comes after it is', async () => {
	await open('/labs/new');
	const look = globalThis.signpostWatch?.();
	expect(globalThis.signpostWatch).toBeNull();
	look?.('/labs/new');
	await new Promise((resolve) => setTimeout(resolve));
	expect(reported).toEqual([]);
	go('/b/1');
	expect(reported).toEqual(['visit at /b/1']);
});

test('what is said where the page has moved on to since then is told of', async () => {
	await open('/b/1');
	const look = globalThis.signpostWatch?.();
	go('/labs/new');
	look?.('/b/1');
	await vi.waitFor(() => expect(reported).toEqual(['visit at /labs/new']));
});

test('a page that has navigated before the answer came is resolved where it is then', async () => {
	const { promise, resolve } = Promise.withResolvers<void>();
	storage = promise;
	await watch('/b/1');
	go('/labs/new');
	resolve();
	await vi.waitFor(() => expect(reported).toEqual(['visit at /labs/new']));
	expect(reads).toEqual(['asana.com']);
});

test('a page on no list is not read for, until somebody turns to a field for credentials: then it is told of', async () => {
	await open('/b/1', 'https://quiet-garden.example');
	document.body.innerHTML = '<input type="search"><input type="password">';
	focus('[type=search]');
	expect(reads).toEqual([]);
	focus('[type=password]');
	await vi.waitFor(() => expect(reported).toEqual(['signin at /b/1']));
	expect(reads).toEqual(['quiet-garden.example']);
});

test('whoever has turned away again by the time that this is known is left alone', async () => {
	const { promise, resolve } = Promise.withResolvers<void>();
	storage = promise;
	await open('/b/1', 'https://quiet-garden.example');
	document.body.innerHTML = '<input type="search"><input type="password">';
	focus('[type=password]');
	focus('[type=search]');
	resolve();
	await new Promise((settled) => setTimeout(settled));
	expect(reported).toEqual([]);
});

test('a page that comes back from the cache of the browser is looked at again', async () => {
	await open('/labs/new');
	firstInput();
	expect(reads).toEqual([]);
	window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
	await vi.waitFor(() => expect(reported).toEqual(['visit at /labs/new']));
});

test.each([
	['ends within days', 2, ['visit at /labs/new']],
	['lasts', 30, []],
])('a visit to what somebody was given is told of where it %s', async (_, days, told) => {
	const until = new Date(Date.now() + days * 24 * 3_600_000).toISOString();
	const about = {
		id: crypto.randomUUID(),
		app: 'labs',
		host: null,
		scope: 'person',
		sentence: '',
		conditional: false,
	} as const;
	await watch('/labs/new', [{ ...about, moments: ['visit', 'signin'], until }]);
	await new Promise((resolve) => setTimeout(resolve));
	expect(reported).toEqual(told);
});
