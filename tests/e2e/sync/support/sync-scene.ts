import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionFolder } from '../../../../scripts/stage/build.ts';
import type { MessageName } from '../../../../utils/contracts/messages.ts';
import { SetupView } from '../../../../utils/contracts/view.ts';
import { z } from '../../../../utils/contracts/zod.ts';
import { Browser } from '../../../bench/chromium/browser.ts';
import { setUp } from '../../../bench/signpost/options-page.ts';
import { launchReady } from '../../../bench/signpost/ready-browser.ts';
import { type StaticDesk, startStaticDesk } from './static-desk.ts';
import { type Everything, versionInForce } from './stored-policy.ts';
import type { SourceOf, Version } from './versions.ts';

/** A Chromium with Signpost in it, seen from a page of the extension that does nothing by itself. */
export interface SyncedBrowser extends AsyncDisposable {
	browser: Browser;
	/** Everything in the extension's local storage. */
	stored(): Promise<Everything>;
	/** Asks for the newest policy as the popup does, and waits until the worker has answered or is gone. */
	sync(): Promise<void>;
	/** Stores a number of the test's own; it is on the disk only if everything is that was stored before. */
	bearWitness(number: number): Promise<void>;
	/** Whether it does not know any more how it is set up. */
	hasForgotten(): Promise<boolean>;
	/** Changes one stored text, in no way that the worker hears of; `null` takes it away. */
	tamper(key: string, change: (text: string) => string | null): Promise<void>;
}

const syncNow: MessageName = 'sync/now';
const viewSetup: MessageName = 'setup/view';
const askForSetup = `chrome.runtime.sendMessage({ name: '${viewSetup}', request: null })`;
const SetupReply = z.object({ ok: z.literal(true), reply: SetupView });
const ask = `chrome.runtime.sendMessage({ name: '${syncNow}', request: null }).then(() => null, () => null)`;

/** Where the test's own number is stored. */
export const witness = 'witness';

/** Looks at a browser from a page of its extension. */
async function watch(browser: Browser): Promise<SyncedBrowser> {
	const { session } = await browser.openExtensionPage('manifest.json');
	const stored = () => session.evaluate('chrome.storage.local.get(null)', z.record(z.string(), z.unknown()));
	return {
		browser,
		stored,
		sync: async () => void (await session.evaluate(ask, z.null())),
		bearWitness: async (number) =>
			void (await session.evaluate(`chrome.storage.local.set({ ${witness}: ${number} }).then(() => null)`, z.null())),
		hasForgotten: async () => (await session.evaluate(askForSetup, SetupReply)).reply.deskUrl === '',
		async tamper(key, change) {
			const found = z.string().parse((await stored())[key]);
			const next = change(found);
			if (next === found) throw new Error(`nothing would change in ${key}`);
			const write = next === null ? `remove('${key}')` : `set(${JSON.stringify({ [key]: next })})`;
			await session.evaluate(`chrome.storage.local.${write}.then(() => null)`, z.null());
		},
		[Symbol.asyncDispose]: () => browser[Symbol.asyncDispose](),
	};
}

/** A static desk with a policy, and what a browser needs to be at home there. */
export interface SyncScene extends AsyncDisposable {
	desk: StaticDesk;
	/** Starts the browser and sets it up, and leaves it to itself. */
	begin(): Promise<SyncedBrowser>;
	/** Starts the browser with the first version in force; it finds the desk at `deskUrl`. */
	firstStart(deskUrl?: string): Promise<SyncedBrowser>;
	/** Starts a browser with the same profile again. */
	startAgain(): Promise<SyncedBrowser>;
	/** Sets a browser up that has forgotten how it was. */
	setUpAgain(signpost: SyncedBrowser): Promise<void>;
	/** Which version is in force; fails unless all that is stored belongs to it. */
	inForce(signpost: SyncedBrowser): Promise<Version>;
}

/** @param sitesPort where every hostname leads */
export async function openSyncScene(sitesPort = 9, sourceOf?: SourceOf): Promise<SyncScene> {
	await using stack = new AsyncDisposableStack();
	const folder = mkdtempSync(join(tmpdir(), 'signpost-sync-'));
	stack.defer(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
	const desk = stack.use(await startStaticDesk(sourceOf));
	await desk.publish();
	// A copy, so that a new build does not change it under way.
	const extension = join(folder, 'extension');
	cpSync(extensionFolder('chrome'), extension, { recursive: true });
	const options = { profile: join(folder, 'profile'), sitesPort };
	const kept = stack.move();
	const setupAt = (deskUrl: string) => {
		return { deskUrl, enrolmentKey: 'a static host wants none', policyKeys: [desk.policyKey] };
	};
	const ownUrl = `http://127.0.0.1:${desk.port}`;
	return {
		desk,
		async begin() {
			const browser = kept.use(await Browser.launch(options));
			await browser.install(extension);
			await setUp(browser, setupAt(ownUrl));
			return watch(browser);
		},
		async firstStart(deskUrl = ownUrl) {
			const ready = { setup: setupAt(deskUrl), version: 1 };
			return kept.use(await watch(await launchReady({ ...options, extension }, ready)));
		},
		async startAgain() {
			const browser = kept.use(await Browser.launch(options));
			await browser.install(extension);
			return watch(browser);
		},
		setUpAgain: ({ browser }) => setUp(browser, setupAt(ownUrl)),
		inForce: async (signpost) => versionInForce(await signpost.stored(), desk.versions),
		[Symbol.asyncDispose]: () => kept.disposeAsync(),
	};
}
