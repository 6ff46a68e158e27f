import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../../scripts/stage/banner.ts';
import { extensionFolder } from '../../../scripts/stage/build.ts';
import { findFirefox } from '../../../scripts/stage/find-browser.ts';
import { launchFirefox } from '../../../scripts/stage/firefox.ts';
import type { StageBrowser } from '../../../scripts/stage/stage-browser.ts';
import { rowsOf } from '../../fixtures/database.ts';
import { ManagedManifest } from '../../fixtures/managed-firefox.ts';
import { type ManagedScene, openManagedScene, openOwn, says } from './support.ts';

describe('a managed manifest of the administrator, in Firefox', () => {
	const stack = new AsyncDisposableStack();
	let scene: ManagedScene;
	let manifest: ManagedManifest;
	let start: () => Promise<StageBrowser>;
	let stage: StageBrowser;

	beforeAll(async () => {
		const executable = findFirefox();
		if (executable === null) throw new Error('no Firefox is installed');
		scene = await openManagedScene(stack);
		const { sites, folder } = scene;
		const [extension, profile, home] = ['extension', 'profile', 'home'].map((name) => join(folder, name));
		cpSync(extensionFolder('firefox'), extension ?? '', { recursive: true });
		manifest = new ManagedManifest(home ?? '');
		manifest.write({ ...scene.values, groups: ['marketing'] });
		start = () =>
			launchFirefox({ executable, extension: extension ?? '', sites, profile: profile ?? '', home: home ?? '' });
		stage = await start();
		stack.defer(() => stage.close());
	});
	afterAll(() => stack.disposeAsync());

	async function startAgain(): Promise<void> {
		await stage.close();
		stage = await start();
	}

	async function visit(url: string) {
		const page = await stage.browser.newPage();
		await stage.go(page, url);
		return bannerIn(stage, page);
	}

	test('sets Signpost up without a click, and cannot be edited in the options', async () => {
		await says(await openOwn(stage, 'popup.html'), 'Version 1,');
		await says(await openOwn(stage, 'options.html'), 'Set by your organization');
		await (await visit('https://trello.com/')).says('Trello isn’t on Northwind’s list yet');
	});

	test('arrives with the next start when it changes, and a wrong key in it is reported while the rest applies', async () => {
		manifest.write({ ...scene.values, groups: ['sales'], email: 'this is no address' });
		await startAgain();
		const text = await says(await openOwn(stage, 'popup.html'), 'doesn’t work and was left out');
		expect(text).toContain('Version 1,');
		const banner = await visit('https://trello.com/');
		await banner.press('Ask for a review');
		await banner.says('You’ll hear');
		expect(rowsOf(join(scene.folder, 'data'), 'select groups from requests')).toEqual([{ groups: '["sales"]' }]);
	});

	test('is not waited for: what it said last counts where it cannot be read', async () => {
		manifest.remove();
		await startAgain();
		const banner = await visit('https://wetransfer.com/');
		await banner.press('Ask for a review');
		await banner.says('You’ll hear');
		expect(rowsOf(join(scene.folder, 'data'), 'select groups from requests')).toHaveLength(2);
	});
});
