import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { extensionFolder } from './build.ts';
import { launchChromium } from './chromium.ts';
import { type DeskProcess, startDeskProcess } from './desk-process.ts';
import { findChromium, findFirefox } from './find-browser.ts';
import { launchFirefox } from './firefox.ts';
import { setUp } from './set-up.ts';
import { type Sites, startSites } from './sites.ts';
import type { Engine, StageBrowser } from './stage-browser.ts';
import { describeVendors } from './vendors.ts';

/** A real desk, vendors, and a browser with Signpost in it, set up through its options page. */
export interface Scene {
	/** The desk as it runs now. */
	desk: DeskProcess;
	dataFolder: string;
	sites: Sites;
	stage: StageBrowser;
	/** Opens an address in a new tab. */
	visit(url: string): Promise<Page>;
	/** Starts the desk again after `desk.stop()`: same port, same data. */
	startDeskAgain(): Promise<void>;
	close(): Promise<void>;
}

export interface SceneOptions {
	/** Environment of the desk. */
	env?: Readonly<Record<string, string>>;
	/** Starts something between the browser and the desk; Signpost is given its address. */
	inFrontOf?: (deskUrl: string) => Promise<{ url: string; close(): Promise<void> }>;
}

function launch(engine: Engine, sites: Sites): Promise<StageBrowser> {
	const executable = engine === 'chromium' ? findChromium() : findFirefox();
	if (executable === null) throw new Error(`no ${engine} is installed; \`npm test\` installs it or says how`);
	return engine === 'chromium'
		? launchChromium({ executable, extension: extensionFolder('chrome'), sites, headless: true })
		: launchFirefox({ executable, extension: extensionFolder('firefox'), sites });
}

/** Puts a scene together from nothing; the extension and the console have to be built. */
export async function openScene(engine: Engine, { env = {}, inFrontOf }: SceneOptions = {}): Promise<Scene> {
	const stack = new AsyncDisposableStack();
	try {
		const dataFolder = await mkdtemp(join(tmpdir(), 'signpost-desk-'));
		stack.defer(() => rm(dataFolder, { recursive: true, force: true }));
		const desk = await startDeskProcess({ dataFolder, env });
		const running = { desk };
		stack.defer(() => running.desk.stop());
		const front = await inFrontOf?.(desk.url);
		if (front) stack.defer(() => front.close());
		const sites = await startSites(describeVendors());
		stack.defer(() => sites.close());
		const stage = await launch(engine, sites);
		stack.defer(() => stage.close());

		const page = await stage.browser.newPage();
		const deskUrl = front?.url ?? desk.url;
		await setUp(stage, page, { deskUrl, enrolmentKey: desk.enrolmentKey, policyKeys: [desk.policyKey] });
		await page.close();
		return Object.assign(running, {
			dataFolder,
			sites,
			stage,
			async visit(url: string) {
				const page = await stage.browser.newPage();
				await stage.go(page, url);
				return page;
			},
			async startDeskAgain() {
				running.desk = await startDeskProcess({ dataFolder, env, port: Number(new URL(desk.url).port) });
			},
			close: () => stack.disposeAsync(),
		});
	} catch (error) {
		await stack.disposeAsync();
		throw error;
	}
}
