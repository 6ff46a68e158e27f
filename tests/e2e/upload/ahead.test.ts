import { afterAll, beforeAll, describe } from 'vitest';
import { hooksComeFirst } from '../../fixtures/hooks-first.ts';
import { workerIn } from '../../fixtures/worker.ts';
import { getsNothing, isReady } from './parts/gets-nothing.ts';
import { openUploadScene, type UploadScene } from './support/scene.ts';
import { addTestApps, hostilePauseHost, pauseHost } from './support/test-apps.ts';

/** As many as have the hooks from the start, and stricter than where files pause. */
const stricter = Array.from({ length: 100 }, (_, i) => `strict-${i}`);

/** Firefox would ask people for one more permission. */
describe('of more hosts than have hooks from the start, a page that fights back, in chromium', {
	timeout: 25_000,
}, () => {
	let scene: UploadScene;
	beforeAll(async () => {
		scene = await openUploadScene('chromium', { policy: (source) => addTestApps(source, stricter) });
	});
	afterAll(() => scene?.close());

	describe.each([
		{ worker: 'awake', host: pauseHost, isAsleep: false },
		{ worker: 'asleep', host: hostilePauseHost, isAsleep: true },
	])('on its first page, as somebody sets out for it while the worker is $worker', ({ host, isAsleep }) => {
		beforeAll(async () => {
			const { stage, page, sink } = scene;
			const worker = await workerIn(stage.browser, stage.extensionUrl('manifest.json'));
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
});
