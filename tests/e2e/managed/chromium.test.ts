import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../../scripts/stage/banner.ts';
import { extensionFolder } from '../../../scripts/stage/build.ts';
import { launchChromium } from '../../../scripts/stage/chromium.ts';
import { findChromium } from '../../../scripts/stage/find-browser.ts';
import type { StageBrowser } from '../../../scripts/stage/stage-browser.ts';
import { rowsOf } from '../../fixtures/database.ts';
import { hooksComeFirst } from '../../fixtures/hooks-first.ts';
import { copyWithOwnId, ManagedPolicy } from '../../fixtures/managed-chromium.ts';
import { type ManagedScene, openManagedScene, openOwn, says } from './support.ts';

describe('a policy file of the administrator, in Chromium', () => {
	const stack = new AsyncDisposableStack();
	let scene: ManagedScene;
	let policy: ManagedPolicy;
	let start: () => Promise<StageBrowser>;
	let stage: StageBrowser;

	beforeAll(async () => {
		if (process.getuid?.() !== 0) throw new Error('these tests write to /etc/chromium/policies: run them as root');
		const executable = findChromium();
		if (executable === null) throw new Error('no Chromium is installed');
		scene = await openManagedScene(stack);
		const extension = copyWithOwnId(extensionFolder('chrome'), join(scene.folder, 'extension'));
		policy = new ManagedPolicy(executable, extension.id);
		stack.defer(() => policy.remove());
		policy.write({ ...scene.values, groups: ['marketing'] });
		const { sites, folder } = scene;
		const options = {
			executable,
			extension: extension.folder,
			sites,
			headless: true,
			profile: join(folder, 'profile'),
		};
		start = () => launchChromium(options);
		stage = await start();
		stack.defer(() => stage.close());
	});
	afterAll(() => stack.disposeAsync());

	test('sets Signpost up without a click', async () => {
		await says(await openOwn(stage, 'popup.html'), 'Version 1,');
		const page = await stage.browser.newPage();
		await page.goto('https://trello.com/');
		await bannerIn(stage, page).says('Trello isn’t on Northwind’s list yet');
	});

	test('shows in the options as set by the organization, and cannot be edited there', async () => {
		await says(await openOwn(stage, 'options.html'), 'Set by your organization');
	});

	test('reaches a running browser when it changes, and a wrong key in it is reported while the rest applies', async () => {
		policy.write({ ...scene.values, groups: ['marketing'], email: 'this is no address' });
		const text = await says(await openOwn(stage, 'popup.html'), 'doesn’t work and was left out');
		expect(text).toContain('Version 1,');
	});

	test('is not waited for after a restart: what it said last counts while the browser does not know it yet', async () => {
		await stage.close();
		// An empty answer is what a browser gives that has not read its policies yet.
		policy.remove();
		stage = await start();
		const page = await stage.browser.newPage();
		await page.goto('https://wetransfer.com/');
		const banner = bannerIn(stage, page);
		await banner.press('Ask for a review');
		await banner.says('You’ll hear');
		expect(rowsOf(join(scene.folder, 'data'), 'select groups from requests')).toEqual([{ groups: '["marketing"]' }]);
	});

	test('the upload guard is as ready for pages after a restart as before', () =>
		hooksComeFirst(stage, 'wetransfer.com'));
});
