import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../scripts/stage/banner.ts';
import { openScene, type Scene } from '../../scripts/stage/scene.ts';
import { about, readTrace, traceCategories } from '../fixtures/trace.ts';

/** The interface by which a content script asks the browser for anything: storage, messages. */
const extensionCalls = 'extensions.mojom.LocalFrameHost';

describe('the sentinel, in a trace of Chromium', () => {
	let scene: Scene;

	beforeAll(async () => {
		scene = await openScene('chromium');
	});
	afterAll(() => scene?.close());

	test('asks the browser for nothing before the first paint', async () => {
		const page = await scene.visit('about:blank');
		await page.tracing.start({ categories: traceCategories });
		// The path matters on this host: what there is to say has to be read.
		await page.goto('https://docs.google.com/forms/');
		await bannerIn(scene.stage, page).says('Google Forms');
		const events = readTrace(await page.tracing.stop());

		const sentinel = about(events, 'sentinel').find(({ name }) => name === 'EvaluateScript');
		const paint = events.find(({ name, pid }) => name === 'firstPaint' && pid === sentinel?.pid);
		if (!sentinel || !paint) throw new Error('the trace shows no sentinel, or no paint');
		const calls = about(events, extensionCalls).filter(
			({ name, ts }) => name === 'Receive mojo message' && ts > sentinel.ts,
		);
		expect(sentinel.ts).toBeLessThan(paint.ts);
		expect(calls.filter(({ ts }) => ts < paint.ts)).toEqual([]);
		// It does ask afterwards, so the trace would have shown it.
		expect(calls.length).toBeGreaterThan(0);
	});

	test('asks for nothing before the first paint either where something is due, and nothing is shown before it', async () => {
		const page = await scene.visit('about:blank');
		await page.evaluateOnNewDocument(() => {
			new MutationObserver((records, observer) => {
				const isBanner = (node: Node) => node instanceof HTMLElement && node.popover === 'manual';
				if (!records.some(({ addedNodes }) => [...addedNodes].some(isBanner))) return;
				performance.mark('banner');
				observer.disconnect();
			}).observe(document, { childList: true, subtree: true });
		});
		await page.tracing.start({ categories: traceCategories });
		await page.goto('https://trello.com/');
		await bannerIn(scene.stage, page).says('Trello');
		const events = readTrace(await page.tracing.stop());
		const [banner, paint] = await page.evaluate(() =>
			['banner', 'first-contentful-paint'].map((name) => performance.getEntriesByName(name)[0]?.startTime),
		);

		const sentinel = about(events, 'sentinel').find(({ name }) => name === 'EvaluateScript');
		const first = events.find(({ name, pid }) => name === 'firstPaint' && pid === sentinel?.pid);
		if (!sentinel || !first) throw new Error('the trace shows no sentinel, or no paint');
		const calls = about(events, extensionCalls).filter(
			({ name, ts }) => name === 'Receive mojo message' && ts > sentinel.ts && ts < first.ts,
		);
		expect(calls).toEqual([]);
		expect(banner).toBeGreaterThanOrEqual(paint ?? Number.POSITIVE_INFINITY);
	});

	test('asks the browser for nothing at all in a page of which the policy says nothing', async () => {
		const page = await scene.visit('about:blank');
		await page.tracing.start({ categories: traceCategories });
		await page.goto('https://quiet-garden.example/');
		// Until the page is idle, and what runs then has run.
		await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
		const events = readTrace(await page.tracing.stop());

		expect(about(events, 'sentinel').map(({ name }) => name)).toContain('EvaluateScript');
		expect(about(events, extensionCalls)).toEqual([]);
	});
});
