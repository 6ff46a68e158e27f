import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../../scripts/stage/banner.ts';
import { launchChromium } from '../../../scripts/stage/chromium.ts';
import { findChromium } from '../../../scripts/stage/find-browser.ts';
import type { StageBrowser } from '../../../scripts/stage/stage-browser.ts';
import { until } from '../../../scripts/stage/until.ts';
import { rowsOf } from '../../fixtures/database.ts';
import { leavePolicy } from '../../fixtures/system-policy.ts';
import { openRollout, type Rollout } from './support.ts';

describe('the policy that the console shows, in a Chromium without Signpost', () => {
	const stack = new AsyncDisposableStack();
	let rollout: Rollout;
	let stage: StageBrowser;

	/** The version that the browser has, as its own page for extensions shows it; `undefined` while there is none. */
	async function installed(): Promise<string | undefined> {
		const page = await stage.browser.newPage();
		try {
			await page.goto(`chrome://extensions/?id=${rollout.packed.chromiumId}`);
			const text = await page.evaluate(() => {
				const all = (root: Document | ShadowRoot): string[] =>
					[...root.querySelectorAll('*')].flatMap((one) =>
						one.shadowRoot ? all(one.shadowRoot) : (one.textContent ?? ''),
					);
				return all(document).join('\n');
			});
			return /\b\d+\.\d+\.\d+\b/.exec(text)?.[0];
		} finally {
			await page.close();
		}
	}

	/** Chromium lets nobody look into the pages of an extension that a policy installed; a site's banner can be seen. */
	async function speaksOn(url: string, what: string): Promise<void> {
		const page = await stage.browser.newPage();
		await until(
			async () => {
				await page.goto(url);
				return bannerIn(stage, page)
					.says(what, 2_000)
					.catch(() => false);
			},
			`a banner on ${url} that says "${what}"`,
			30_000,
		);
	}

	beforeAll(async () => {
		const executable = findChromium();
		if (executable === null) throw new Error('no Chromium is installed');
		rollout = await openRollout('Chrome and Chromium', stack);
		leavePolicy('chromium', rollout.policy, stack);
		stage = await launchChromium({
			executable,
			extension: { id: rollout.packed.chromiumId },
			sites: rollout.sites,
			headless: true,
			profile: join(rollout.folder, 'profile'),
		});
		stack.defer(() => stage.close());
	});
	afterAll(() => stack.disposeAsync());

	test('installs it from the desk and sets it up, without a click', async () => {
		await until(async () => (await installed()) === rollout.packed.version, 'Signpost to be installed', 30_000);
		await speaksOn('https://trello.com/', 'Trello isn’t on Northwind’s list yet');
	});

	test('brings the next release, which goes on as the same browser', async () => {
		await rollout.release('9.0.0');
		const extensions = await stage.browser.newPage();
		await extensions.goto('chrome://extensions');
		await extensions.locator('pierce/#devMode').click();
		// The browser does it by itself every few hours.
		await extensions.locator('pierce/#updateNow').click();
		await until(async () => (await installed()) === '9.0.0', 'the next release to be installed', 30_000);
		await speaksOn('https://wetransfer.com/', 'WeTransfer');
		const said = () => rowsOf(join(rollout.folder, 'data'), 'select extension_version as version from browsers');
		await until(() => said().some(({ version }) => version === '9.0.0'), 'the desk to hear of the new version');
		expect(said()).toHaveLength(1);
	});
});
