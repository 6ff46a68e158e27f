import puppeteer, { type ElementHandle, type Page } from 'puppeteer-core';
import type { Sites } from './sites.ts';
import type { ByPolicy, Found, StageBrowser } from './stage-browser.ts';

export interface ChromiumOptions {
	executable: string;
	/** Folder of the built extension, or which one the organization's policy installs. */
	extension: string | ByPolicy;
	/** Stand-ins that answer for every hostname; without them the real ones are asked. */
	sites: Pick<Sites, 'port' | 'pin'> | null;
	/** Without a window; then in English whatever this machine speaks, and with motion reduced. */
	headless: boolean;
	/** Folder for the profile; a throwaway one by default. */
	profile?: string;
	args?: readonly string[];
	/** Further environment, such as the display to open its window on. */
	env?: Readonly<Record<string, string>>;
}

/** Whether Chromium's sandbox refuses to run, as it does for root on Linux. */
export function isSandboxRefused(): boolean {
	return process.platform === 'linux' && process.getuid?.() === 0;
}

function argsFor({ sites, headless, args = [] }: ChromiumOptions): string[] {
	return [
		'--disable-component-update',
		'--disable-quic',
		...(headless ? ['--lang=en-US', '--force-prefers-reduced-motion', '--window-size=1280,1000'] : []),
		...(isSandboxRefused() ? ['--no-sandbox', '--test-type'] : []),
		...(sites
			? [
					`--host-resolver-rules=MAP * 127.0.0.1:${sites.port}, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
					`--ignore-certificate-errors-spki-list=${sites.pin}`,
				]
			: []),
		...args,
	];
}

/** In the page, else in a frame of it that is the extension's. */
async function findInFrames(page: Page, selector: string): Promise<ElementHandle | null> {
	const own = page
		.frames()
		.filter((frame) => frame === page.mainFrame() || frame.url().startsWith('chrome-extension:'));
	for (const frame of own) {
		const element = await frame.$(selector).catch(() => null);
		if (element) return element;
	}
	return null;
}

async function find(page: Page, role: string, name: string): Promise<Found | null> {
	// Chromium keeps no accessibility tree of a tab in the background, and never answers. A page that is being left holds nothing.
	const hidden = await page.evaluate(() => document.hidden).catch(() => null);
	if (hidden === null) return null;
	if (hidden) await page.bringToFront();
	const element = await findInFrames(page, `aria/${name}[role="${role}"]`);
	return (
		element && {
			// biome-ignore lint/performance/useDomNodeTextContent: what a person sees, not what the document holds.
			text: () => element.evaluate((node) => (node instanceof HTMLElement ? node.innerText : (node.textContent ?? ''))),
			click: () => element.click(),
		}
	);
}

/** Starts a Chromium or Chrome with the extension in it. `--load-extension` is gone from Chrome, so it goes over the pipe. */
export async function launchChromium(options: ChromiumOptions): Promise<StageBrowser> {
	const { extension } = options;
	const isByPolicy = typeof extension !== 'string';
	const browser = await puppeteer.launch({
		executablePath: options.executable,
		headless: options.headless,
		pipe: true,
		env: { ...process.env, ...(options.headless && { LANGUAGE: 'en_US' }), ...options.env },
		enableExtensions: true,
		args: argsFor(options),
		// Without a network in the background, it installs nothing that a policy names.
		ignoreDefaultArgs: ['--enable-automation', ...(isByPolicy ? ['--disable-background-networking'] : [])],
		defaultViewport: options.headless ? { width: 1280, height: 800 } : null,
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
		...(options.profile !== undefined && { userDataDir: options.profile }),
	});
	const id = isByPolicy
		? extension.id
		: await browser.installExtension(extension).catch(async (error: unknown) => {
				await browser.close();
				throw error;
			});
	return {
		engine: 'chromium',
		browser,
		extensionId: id,
		extensionUrl: (page) => `chrome-extension://${id}/${page}`,
		go: async (page, url) => void (await page.goto(url)),
		find,
		close: () => browser.close(),
	};
}
