import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { extensionFolder } from '../../../../scripts/stage/build.ts';
import { launchChromium } from '../../../../scripts/stage/chromium.ts';
import { startDeskProcess } from '../../../../scripts/stage/desk-process.ts';
import { findChromium, findFirefox } from '../../../../scripts/stage/find-browser.ts';
import { launchFirefox } from '../../../../scripts/stage/firefox.ts';
import { setUp } from '../../../../scripts/stage/set-up.ts';
import type { Engine, StageBrowser } from '../../../../scripts/stage/stage-browser.ts';
import type { PolicySource } from '../../../../utils/contracts/policy-source.ts';
import { startDeskProxy } from '../../../fixtures/desk-proxy.ts';
import { expectLedgerToTellAll } from '../../../fixtures/ledger-tells-all.ts';
import { openVirtualDisplay } from '../../../fixtures/virtual-display.ts';
import { type Desk, deskClient } from './desk.ts';
import { type Dialog, dialogIn } from './dialog.ts';
import { type Hands, handsIn } from './hands.ts';
import { type Sink, startSink } from './sink.ts';

/**
 * A real desk, a server that writes down what reaches it, and a browser with Signpost in it. It closes only where the
 * browser's ledger has all that went to the desk, and nothing else.
 */
export interface UploadScene {
	stage: StageBrowser;
	sink: Sink;
	desk: Desk;
	/** What a person does with files, by real browser input. */
	hands: Hands;
	/** The one tab that a test works in. */
	page: Page;
	/** What Signpost shows there. */
	dialog: Dialog;
	/** Opens another tab. */
	visit(url: string): Promise<Page>;
	/** Takes Signpost out of the browser. */
	removeExtension(): Promise<void>;
	close(): Promise<void>;
}

const adminToken = 'a-token-for-the-upload-tests';

/** @param display where it opens a window, if it does */
async function launch(
	engine: Engine,
	sites: Sink,
	extension: string,
	display: Readonly<Record<string, string>> | undefined,
): Promise<StageBrowser> {
	const executable = engine === 'chromium' ? findChromium() : findFirefox();
	if (executable === null) throw new Error(`no ${engine} is installed; \`npm test\` installs it or says how`);
	if (engine === 'firefox') return launchFirefox({ executable, extension, sites, ...(display && { display }) });
	const asHeadless = {
		env: { ...display, LANGUAGE: 'en_US' },
		args: ['--lang=en-US', '--force-prefers-reduced-motion'],
	};
	return launchChromium({ executable, extension, sites, headless: !display, ...(display && asHeadless) });
}

interface UploadSceneOptions {
	/** What the policy says, beside the sample's. */
	policy(source: PolicySource): void;
	/** Further files to serve, by path. */
	served?: ReadonlyMap<string, string>;
	/** Whether the browser opens a window, so that a clipboard can hold files and a drag can come in from outside. */
	inWindow?: boolean;
}

export async function openUploadScene(
	engine: Engine,
	{ policy, served, inWindow }: UploadSceneOptions,
): Promise<UploadScene> {
	const stack = new AsyncDisposableStack();
	try {
		const dataFolder = await mkdtemp(join(tmpdir(), 'signpost-upload-'));
		stack.defer(() => rm(dataFolder, { recursive: true, force: true }));
		const process = await startDeskProcess({ dataFolder, env: { SIGNPOST_ADMIN_TOKEN: adminToken } });
		stack.defer(() => process.stop());
		const proxy = await startDeskProxy(process.url);
		stack.defer(() => proxy.close());
		const desk = deskClient({ url: process.url, token: adminToken, dataFolder });
		await desk.publish(policy);
		const sink = await startSink(served);
		stack.defer(() => sink.close());
		const display = inWindow ? await openVirtualDisplay() : undefined;
		if (display) stack.defer(() => display.close());
		const extension = extensionFolder(engine === 'chromium' ? 'chrome' : 'firefox');
		const stage = await launch(engine, sink, extension, display?.env);
		stack.defer(() => stage.close());
		const page = await stage.browser.newPage();
		await setUp(stage, page, {
			deskUrl: proxy.url,
			enrolmentKey: process.enrolmentKey,
			policyKeys: [process.policyKey],
		});
		await page.close();
		const shown = await stage.browser.newPage();
		const visit = async (url: string) => {
			const page = await stage.browser.newPage();
			await stage.go(page, url);
			return page;
		};
		let ledgerTellsAll = () => expectLedgerToTellAll({ stage, visit, proxy });
		stack.defer(() => ledgerTellsAll());
		return {
			stage,
			sink,
			desk,
			hands: await handsIn(stage, shown, display?.env),
			page: shown,
			dialog: dialogIn(stage, shown),
			visit,
			async removeExtension() {
				await ledgerTellsAll();
				ledgerTellsAll = async () => undefined;
				await stage.browser.uninstallExtension(stage.extensionId);
			},
			close: () => stack.disposeAsync(),
		};
	} catch (error) {
		await stack.disposeAsync();
		throw error;
	}
}
