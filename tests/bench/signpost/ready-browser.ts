import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { MessageName } from '../../../utils/contracts/messages.ts';
import { z } from '../../../utils/contracts/zod.ts';
import { policyItem } from '../../../utils/platform/items.ts';
import { Browser } from '../chromium/browser.ts';
import type { LaunchOptions } from '../chromium/flags.ts';
import { type SetupFields, setUp } from './options-page.ts';

const readPolicy = `chrome.storage.local.get('${policyItem.key}').then((stored) => stored['${policyItem.key}'] ?? null)`;
const syncNow: MessageName = 'sync/now';
const askForSync = `chrome.runtime.sendMessage({ name: '${syncNow}', request: null })`;

export interface ReadyOptions extends LaunchOptions {
	/** Folder of the unpacked extension. */
	extension: string;
}

/** A desk, and the version of its policy that a browser should end up with. */
export interface ReadyFor {
	setup: SetupFields;
	version: number;
}

/** Starts a browser with the built extension, set up on its options page as by hand, and waits for the policy. */
export async function launchReady(options: ReadyOptions, { setup, version }: ReadyFor): Promise<Browser> {
	if (!existsSync(options.extension)) throw new Error(`no ${options.extension}: run "npm run build:chrome" first`);
	const browser = await Browser.launch(options);
	try {
		await browser.install(options.extension);
		await setUp(browser, setup);
		await inForce(browser, version);
		return browser;
	} catch (error) {
		await browser[Symbol.asyncDispose]();
		throw error;
	}
}

/** Asks for the newest policy as the popup does, and waits up to five minutes until it is this version. */
export async function inForce(browser: Browser, version: number): Promise<void> {
	await using tab = await browser.openExtensionPage('options.html');
	await tab.session.tell('Runtime.evaluate', { expression: askForSync });
	for (const giveUp = Date.now() + 300_000; Date.now() < giveUp; await delay(200)) {
		if ((await tab.session.evaluate(readPolicy, policyItem.schema))?.version === version) return;
	}
	throw new Error(`version ${version} of the policy did not come into force`);
}

/**
 * Takes the alarm of the running worker away. Once it is stopped, only a page can wake it, and every start that is counted
 * afterwards was some page's doing.
 */
export async function takeAlarm(browser: Browser): Promise<void> {
	await browser.workers.evaluate('chrome.alarms.clearAll()', z.boolean());
}
