import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../../scripts/stage/until.ts';
import { hookedPatterns, hooksComeFirst } from '../../fixtures/hooks-first.ts';
import { workerIn } from '../../fixtures/worker.ts';
import { getsNothing, isReady, lootIn, sample } from './parts/gets-nothing.ts';
import { openUploadScene, type UploadScene } from './support/scene.ts';
import { addTestApps, framedPauseHost, hostilePauseHost, pauseHost, quietHost } from './support/test-apps.ts';

/** As many as have the hooks from the start, and stricter than where files pause. */
const stricter = Array.from({ length: 100 }, (_, i) => `strict-${i}`);

/** Firefox would ask people for one more permission. */
describe('of more hosts than have hooks from the start, a page that fights back, in chromium', {
	timeout: 25_000,
}, () => {
	let scene: UploadScene;
	beforeAll(async () => {
		scene = await openUploadScene('chromium', { policy: (source) => addTestApps(source, stricter) });
		// The browser is named the hosts a moment after it has the policy.
		const ours = await scene.visit(scene.stage.extensionUrl('manifest.json'));
		const named = () => ours.evaluate(async () => JSON.stringify(await chrome.storage.local.get('awaited')));
		await until(async () => (await named()).includes(pauseHost), 'the browser to be named the hosts to wait for');
		await ours.close();
	});
	afterAll(() => scene?.close());

	describe.each([
		{ worker: 'awake', host: pauseHost, isAsleep: false },
		{ worker: 'asleep', host: hostilePauseHost, isAsleep: true },
	])('on its first page, as somebody sets out for it while the worker is $worker', ({ host, isAsleep }) => {
		beforeAll(async () => {
			const { stage, page, sink } = scene;
			const worker = await workerIn(stage.browser, stage.extensionUrl('manifest.json'));
			expect(await hookedPatterns(stage)).not.toContainEqual(expect.stringContaining(host));
			await page.bringToFront();
			if (isAsleep) await worker.sleep();
			const answer = sink.keepWaiting(host);
			const arriving = page.goto(`https://${host}/hostile.html`);
			await hooksComeFirst(stage, host);
			answer();
			await arriving;
			await page.bringToFront();
			await isReady(page);
		});

		getsNothing(() => scene);
	});

	test('in a frame of another page it gets nothing either', async () => {
		const { stage, page, sink, hands, dialog } = scene;
		const address = `https://${framedPauseHost}/hostile.html`;
		const answer = sink.keepWaiting(framedPauseHost);
		await page.goto(`https://${quietHost}/listening.html`);
		await page.evaluate((src) => {
			const frame = Object.assign(document.createElement('iframe'), { src, width: 600, height: 600 });
			document.body.prepend(frame);
		}, address);
		await hooksComeFirst(stage, framedPauseHost);
		answer();
		await page.bringToFront();
		const frame = await page.waitForFrame((one) => one.url() === address);
		await isReady(frame);
		await hands.choose(() => frame.click('#fresh-click'), [sample]);
		await dialog.says('Hold on');
		expect(await lootIn(frame, sink)).toEqual([]);
		await dialog.press('Cancel');
		await dialog.gone();
		expect(await lootIn(frame, sink)).toEqual([]);
	});
});
