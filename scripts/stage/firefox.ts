import { hash, randomUUID } from 'node:crypto';
import puppeteer from 'puppeteer-core';
import { z } from '../../utils/contracts/zod.ts';
import { bidi, contextOf } from './bidi.ts';
import { findInFirefox } from './firefox-find.ts';
import type { Sites } from './sites.ts';
import type { ByPolicy, StageBrowser } from './stage-browser.ts';

/** `browser_specific_settings.gecko.id` of the manifest. */
export const extensionId = 'signpost@northwind.example';

export interface FirefoxOptions {
	executable: string;
	/** Folder of the built extension, or which one the organization's policy installs. */
	extension: string | ByPolicy;
	/** Stand-ins that answer for every hostname. */
	sites: Pick<Sites, 'port'>;
	/** One that is started again: folder of its profile, where what the extension stored stays. */
	profile?: string;
	/** The home folder that it sees, where an administrator may have left something. */
	home?: string;
	/** Environment of the display that it opens its window on; without, it opens none. */
	display?: Readonly<Record<string, string>>;
}

/** An extension that was installed for a test is gone at the end of a session, and its storage with it unless this is said. */
const keepStorage = {
	'extensions.webextensions.keepStorageOnUninstall': true,
	'extensions.webextensions.keepUuidOnUninstall': true,
};

/** The host of the extension's own pages: the same each time that a profile is started. */
function originIn(profile: string | undefined): string {
	if (profile === undefined) return randomUUID();
	const hex = hash('sha256', profile);
	return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
		'-',
	);
}

/** Starts a Firefox with the extension in it. */
export async function launchFirefox(options: FirefoxOptions): Promise<StageBrowser> {
	const { executable, extension, sites, profile, home, display } = options;
	const origin = originIn(profile);
	const id = typeof extension === 'string' ? extensionId : extension.id;
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: executable,
		headless: !display,
		defaultViewport: display ? null : { width: 1280, height: 800 },
		acceptInsecureCerts: true,
		// Pages of the extension are out of reach of WebDriver without it.
		args: ['--remote-allow-system-access'],
		env: { ...process.env, ...(home !== undefined && { HOME: home }), ...display },
		...(profile !== undefined && { userDataDir: profile }),
		extraPrefsFirefox: {
			'network.dns.forceResolve': '127.0.0.1',
			'network.socket.forcePort': `80=${sites.port};443=${sites.port}`,
			'network.trr.mode': 5,
			'intl.accept_languages': 'en-US, en',
			'ui.prefersReducedMotion': 1,
			'services.settings.server': 'data:,#nothing-to-fetch',
			'extensions.webextensions.uuids': JSON.stringify({ [id]: origin }),
			...(profile !== undefined && keepStorage),
		},
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
	if (typeof extension === 'string') {
		await browser.installExtension(extension).catch(async (error: unknown) => {
			await browser.close();
			throw error;
		});
	}
	return {
		engine: 'firefox',
		browser,
		extensionId: id,
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
