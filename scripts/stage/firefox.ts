import { randomUUID } from 'node:crypto';
import puppeteer from 'puppeteer-core';
import { z } from '../../utils/contracts/zod.ts';
import { bidi, contextOf } from './bidi.ts';
import { findInFirefox } from './firefox-find.ts';
import type { Sites } from './sites.ts';
import type { StageBrowser } from './stage-browser.ts';

/** `browser_specific_settings.gecko.id` of the manifest. */
const extensionId = 'signpost@northwind.example';

export interface FirefoxOptions {
	executable: string;
	/** Folder of the built extension. */
	extension: string;
	/** Stand-ins that answer for every hostname. */
	sites: Pick<Sites, 'port'>;
}

/** Starts a headless Firefox with the extension in it. */
export async function launchFirefox({ executable, extension, sites }: FirefoxOptions): Promise<StageBrowser> {
	const origin = randomUUID();
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: executable,
		headless: true,
		acceptInsecureCerts: true,
		// Pages of the extension are out of reach of WebDriver without it.
		args: ['--remote-allow-system-access'],
		extraPrefsFirefox: {
			'network.dns.forceResolve': '127.0.0.1',
			'network.socket.forcePort': `80=${sites.port};443=${sites.port}`,
			'network.trr.mode': 5,
			'intl.accept_languages': 'en-US, en',
			'ui.prefersReducedMotion': 1,
			'services.settings.server': 'data:,#nothing-to-fetch',
			'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: origin }),
		},
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
	await browser.installExtension(extension).catch(async (error: unknown) => {
		await browser.close();
		throw error;
	});
	return {
		engine: 'firefox',
		browser,
		extensionUrl: (page) => `moz-extension://${origin}/${page}`,
		// puppeteer never sees a page of the extension finish loading: it moves to another process on the way.
		go: async (page, url) =>
			void (await bidi(
				browser,
				'browsingContext.navigate',
				{ context: contextOf(page), url, wait: 'complete' },
				z.unknown(),
			)),
		find: findInFirefox,
		close: () => browser.close(),
	};
}
