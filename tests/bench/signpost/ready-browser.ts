import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from '../../../utils/contracts/zod.ts';
import { Browser } from '../chromium/browser.ts';
import type { LaunchOptions } from '../chromium/flags.ts';
import type { Admin } from '../desk/admin.ts';
import { setUp } from './options-page.ts';

const build = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));
const patience = 90_000;

/** Starts a browser with the built extension, set up by hand on its options page, the desk's policy in force. */
export async function launchReady(options: LaunchOptions, deskUrl: string, admin: Admin): Promise<Browser> {
	if (!existsSync(build)) throw new Error('no build of the extension: run "npm run build:chrome" first');
	const { enrolmentKey, policyKeys, browsers } = await admin.overview();
	const browser = await Browser.launch(options);
	try {
		const id = await browser.install(build);
		await setUp(browser, id, { deskUrl, enrolmentKey, policyKeys });
		await inForce(admin, browsers.current);
		return browser;
	} catch (error) {
		await browser[Symbol.asyncDispose]();
		throw error;
	}
}

/** Waits until the desk has heard from one more browser that runs the newest policy. */
async function inForce(admin: Admin, before: number): Promise<void> {
	for (const giveUp = Date.now() + patience; Date.now() < giveUp; await delay(200)) {
		if ((await admin.overview()).browsers.current > before) return;
	}
	throw new Error('the policy did not reach the browser');
}

/**
 * Puts the worker to sleep for good: without its alarm only a page can wake it, and every start that is counted
 * afterwards was some page's doing.
 */
export async function sleepUntilAsked(browser: Browser): Promise<void> {
	await browser.workers.evaluate('chrome.alarms.clearAll()', z.boolean());
	await browser.workers.stop();
}
