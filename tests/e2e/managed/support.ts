import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type DeskProcess, startDeskProcess } from '../../../scripts/stage/desk-process.ts';
import { type Sites, startSites } from '../../../scripts/stage/sites.ts';
import type { StageBrowser } from '../../../scripts/stage/stage-browser.ts';
import { until } from '../../../scripts/stage/until.ts';

/** A desk, and pages for a browser that the organization sets up. */
export interface ManagedScene {
	folder: string;
	desk: DeskProcess;
	sites: Sites;
	/** What the organization would set. */
	values: { deskUrl: string; enrolmentKey: string; policyKeys: string[] };
}

/** @param stack takes all of it down again */
export async function openManagedScene(stack: AsyncDisposableStack): Promise<ManagedScene> {
	const folder = mkdtempSync(join(tmpdir(), 'signpost-managed-'));
	stack.defer(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
	const desk = await startDeskProcess({ dataFolder: join(folder, 'data') });
	stack.defer(() => desk.stop());
	const sites = await startSites();
	stack.defer(() => sites.close());
	const values = { deskUrl: desk.url, enrolmentKey: desk.enrolmentKey, policyKeys: [desk.policyKey] };
	return { folder, desk, sites, values };
}

/** Opens a page of the extension in a new tab. */
export async function openOwn(stage: StageBrowser, path: string): Promise<Page> {
	const page = await stage.browser.newPage();
	await stage.go(page, stage.extensionUrl(path));
	return page;
}

/** Waits until a page says something; returns all that it says. */
export function says(page: Page, what: string): Promise<string> {
	const text = () => page.evaluate(() => document.body.textContent);
	return until(
		async () => {
			const said = await text();
			return said.includes(what) && said;
		},
		async () => `a page that says "${what}"; it says: ${JSON.stringify(await text())}`,
		30_000,
	);
}
