import type { Desk } from '../../server/desk.ts';
import { extensionFolder } from '../stage/build.ts';
import { launchChromium } from '../stage/chromium.ts';
import { findChromium } from '../stage/find-browser.ts';
import { setUp } from '../stage/set-up.ts';
import type { Sites } from '../stage/sites.ts';

/** The browser that is shown to the person. */
export interface Window {
	executable: string;
	/** Resolves when the person has closed it. */
	closed: Promise<void>;
	close(): Promise<void>;
}

/** Why no browser can be shown here; `null` if nothing speaks against it. */
export function whyNoWindow(): string | null {
	const { platform, env } = process;
	if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
		return 'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).';
	}
	if (findChromium() === null) return 'No Chromium, Chrome or Edge was found; CHROME_PATH can say where one is.';
	return null;
}

/** Opens a browser with a fresh profile, sets Signpost up in it, and shows the tour and, behind it, the console. */
export async function openWindow(desk: Desk, sites: Sites | null): Promise<Window> {
	const executable = findChromium();
	if (executable === null) throw new Error('no browser was found');
	const stage = await launchChromium({ executable, extension: extensionFolder('chrome'), sites, headless: false });
	const { browser } = stage;
	const { promise: closed, resolve } = Promise.withResolvers<void>();
	browser.once('disconnected', () => resolve());
	try {
		const [first] = await browser.pages();
		const tour = first ?? (await browser.newPage());
		await setUp(stage, tour, { deskUrl: desk.url, enrolmentKey: desk.enrolmentKey, policyKeys: desk.policyKeys });
		const console = await browser.newPage();
		await console.goto(await desk.consoleLink());
		await tour.goto(`${desk.url}/tour`);
		await tour.bringToFront();
	} catch (error) {
		await browser.close();
		throw error;
	}
	// On macOS the program outlives its last window.
	browser.on('targetdestroyed', async () => {
		if (browser.connected && (await browser.pages()).length === 0) await browser.close();
	});
	return { executable, closed, close: () => browser.close() };
}
