import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { bannerIn } from '../../../scripts/stage/banner.ts';
import { findFirefox } from '../../../scripts/stage/find-browser.ts';
import { launchFirefox } from '../../../scripts/stage/firefox.ts';
import type { StageBrowser } from '../../../scripts/stage/stage-browser.ts';
import { until } from '../../../scripts/stage/until.ts';
import { leavePolicy } from '../../fixtures/system-policy.ts';
import { openRollout, type Rollout } from './support.ts';

describe('the policy that the console shows, in a Firefox ESR without Signpost', () => {
	const stack = new AsyncDisposableStack();
	let rollout: Rollout;
	let stage: StageBrowser;

	beforeAll(async () => {
		const executable = findFirefox();
		if (executable === null) throw new Error('no Firefox is installed');
		rollout = await openRollout('Firefox', stack);
		leavePolicy('firefox', rollout.policy, stack);
		stage = await launchFirefox({
			executable,
			extension: { id: rollout.packed.firefoxId },
			sites: rollout.sites,
			profile: join(rollout.folder, 'profile'),
		});
		stack.defer(() => stage.close());
	});
	afterAll(() => stack.disposeAsync());

	test('installs it from the desk and sets it up, without a click', async () => {
		const page = await stage.browser.newPage();
		await until(
			async () => {
				await page.goto('https://trello.com/');
				return bannerIn(stage, page)
					.says('Trello isn’t on Northwind’s list yet', 2_000)
					.catch(() => false);
			},
			'a banner of the installed Signpost',
			45_000,
		);
	});
});
