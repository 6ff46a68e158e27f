import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { extensionFolder } from './build.ts';
import { launchChromium } from './chromium.ts';
import { type DeskProcess, startDeskProcess } from './desk-process.ts';
import { findChromium, findFirefox } from './find-browser.ts';
import { launchFirefox } from './firefox.ts';
import { setUp } from './set-up.ts';
import { type OwnPages, type Sites, startSites } from './sites.ts';
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
	/** Pages that are not stand-ins for a vendor. */
	pages?: OwnPages;
	/** Starts something between the browser and the desk; Signpost is given its address. */
	inFrontOf?: (deskUrl: string) => Promise<{ url: string; close(): Promise<void> }>;
}

/** Launches a browser with a copy of the built extension in `folder`, so that a new build does not change it under way. */
async function launch(engine: Engine, sites: Sites, folder: string): Promise<StageBrowser> {
	const executable = engine === 'chromium' ? findChromium() : findFirefox();
	if (executable === null) throw new Error(`no ${engine} is installed; \`npm test\` installs it or says how`);
	const extension = join(folder, 'extension');
	await cp(extensionFolder(engine === 'chromium' ? 'chrome' : 'firefox'), extension, { recursive: true });
	return engine === 'chromium'
		? launchChromium({ executable, extension, sites, headless: true })
		: launchFirefox({ executable, extension, sites });
}

/** Puts a scene together from nothing; the extension and the console have to be built. */
export async function openScene(engine: Engine, { env = {}, pages, inFrontOf }: SceneOptions = {}): Promise<Scene> {
	const stack = new AsyncDisposableStack();
	try {
		const folder = await mkdtemp(join(tmpdir(), 'signpost-scene-'));
		stack.defer(() => rm(folder, { recursive: true, force: true }));
		const dataFolder = join(folder, 'data');
		const desk = await startDeskProcess({ dataFolder, env });
		const running = { desk };
		stack.defer(() => running.desk.stop());
		const front = await inFrontOf?.(desk.url);
		if (front) stack.defer(() => front.close());
		const sites = await startSites(describeVendors(), pages);
		stack.defer(() => sites.close());
		const stage = await launch(engine, sites, folder);
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
