export interface LaunchOptions {
	/** Folder of the profile; made if it is missing. */
	profile: string;
	/** Port of 127.0.0.1 where every hostname leads. */
	sitesPort: number;
}

const quiet = [
	'--headless=new',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--no-default-browser-check',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage',
	'--disable-default-apps',
	'--disable-breakpad',
	'--disable-client-side-phishing-detection',
	'--disable-domain-reliability',
	'--disable-search-engine-choice-screen',
	'--password-store=basic',
	'--use-mock-keychain',
	'--mute-audio',
	'--window-size=1280,800',
	// A spare renderer would hide the cost of a fresh one, and spend its own CPU in the middle of a page.
	'--disable-features=SpareRendererForSitePerProcess,Translate,OptimizationHints,MediaRouter,HttpsUpgrades',
	'--ignore-certificate-errors',
	'--remote-debugging-pipe',
	'--enable-unsafe-extension-debugging',
];

/** The command line of a browser that does nothing but what it is asked to. */
export function chromiumFlags({ profile, sitesPort }: LaunchOptions): string[] {
	return [
		...quiet,
		`--user-data-dir=${profile}`,
		// Addresses keep their meaning, so that the desk is reached on its own port.
		`--host-resolver-rules=MAP * 127.0.0.1:${sitesPort}, EXCLUDE 127.0.0.1`,
		'about:blank',
	];
}
