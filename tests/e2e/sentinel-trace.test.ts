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
		await page.goto('https://trello.com/');
		await bannerIn(scene.stage, page).says('Trello');
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
