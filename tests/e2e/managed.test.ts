import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannerIn } from '../../scripts/stage/banner.ts';
import { extensionFolder } from '../../scripts/stage/build.ts';
import { launchChromium } from '../../scripts/stage/chromium.ts';
import { type DeskProcess, startDeskProcess } from '../../scripts/stage/desk-process.ts';
import { findChromium } from '../../scripts/stage/find-browser.ts';
import { type Sites, startSites } from '../../scripts/stage/sites.ts';
import type { StageBrowser } from '../../scripts/stage/stage-browser.ts';
import { until } from '../../scripts/stage/until.ts';
import { copyWithOwnId, ManagedPolicy } from '../fixtures/managed-chromium.ts';

describe('a policy file of the administrator, in Chromium', () => {
	const stack = new AsyncDisposableStack();
	let policy: ManagedPolicy;
	let desk: DeskProcess;
	let sites: Sites;
	let stage: StageBrowser;
	let options: Page;

	const values = () => ({ deskUrl: desk.url, enrolmentKey: desk.enrolmentKey, policyKeys: [desk.policyKey] });
	const optionsText = () => options.evaluate(() => document.body.textContent);

	beforeAll(async () => {
		if (process.getuid?.() !== 0) throw new Error('these tests write to /etc/chromium/policies: run them as root');
		const executable = findChromium();
		if (executable === null) throw new Error('no Chromium is installed');
		const folder = mkdtempSync(join(tmpdir(), 'signpost-managed-'));
		stack.defer(() => rmSync(folder, { recursive: true, force: true }));
		desk = await startDeskProcess({ dataFolder: join(folder, 'data') });
		stack.defer(() => desk.stop());
		sites = await startSites();
		stack.defer(() => sites.close());
		const extension = copyWithOwnId(extensionFolder('chrome'), join(folder, 'extension'));
		policy = new ManagedPolicy(executable, extension.id);
		stack.defer(() => policy.remove());
		policy.write({ ...values(), groups: ['marketing'] });
		stage = await launchChromium({ executable, extension: extension.folder, sites, headless: true });
		stack.defer(() => stage.close());
	});
	afterAll(() => stack.disposeAsync());

	test('sets Signpost up without a click', async () => {
		const page = await stage.browser.newPage();
		const popup = await stage.browser.newPage();
		await popup.goto(stage.extensionUrl('popup.html'));
		await until(
			() => popup.evaluate(() => document.body.textContent.includes('Version 1,')),
			'the first policy',
			30_000,
		);
		await page.goto('https://trello.com/');
		await bannerIn(stage, page).says('Trello isn’t on Northwind’s list yet');
	});

	test('shows in the options as set by the organization, and cannot be edited there', async () => {
		options = await stage.browser.newPage();
		await options.goto(stage.extensionUrl('options.html'));
		await until(async () => (await optionsText()).includes('Set by your organization'), 'the locked fields');
	});

	test('reaches a running browser when it changes, and a wrong key in it is reported while the rest applies', async () => {
		policy.write({ ...values(), groups: ['marketing'], email: 'this is no address' });
		const popup = await stage.browser.newPage();
		await popup.goto(stage.extensionUrl('popup.html'));
		const text = await until(
			async () => {
				const said = await popup.evaluate(() => document.body.textContent);
				return said.includes('doesn’t work and was left out') && said;
			},
			'the report of a wrong key',
			30_000,
		);
		expect(text).toContain('Version 1,');
	});
});
