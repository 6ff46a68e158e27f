import { existsSync } from 'node:fs';

// The program itself first: Debian's /usr/bin/chromium is a script around it.
const places = [
	'/usr/lib/chromium/chromium',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/opt/google/chrome/chrome',
];

/** The Chromium to measure in: `CHROMIUM` from the environment, else the first one installed. */
export function findChromium(): string {
	const found = [process.env.CHROMIUM, ...places].find((path) => path !== undefined && existsSync(path));
	if (found === undefined) throw new Error('no Chromium found: run "apt-get install -y chromium", or set CHROMIUM');
	return found;
}
