import type { Desk } from '../server/desk.ts';
import { byHand } from './live/by-hand.ts';
import { NoDeskError, openDesk } from './live/desk.ts';
import { say } from './live/say.ts';
import { openWindow, type Window, whyNoWindow } from './live/window.ts';
import { build } from './stage/build.ts';
import { isSandboxRefused } from './stage/chromium.ts';
import { isInternetThere } from './stage/internet.ts';
import { type Sites, startSites } from './stage/sites.ts';
import { describeVendors } from './stage/vendors.ts';

const ended = new AbortController();
const end = new Promise<void>((resolve) => ended.signal.addEventListener('abort', () => resolve()));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => ended.abort());

/** Opens a browser on the tour, or says why not and how it is done by hand. */
async function showWindow(desk: Desk, sites: Sites | null): Promise<Window | null> {
	const window = whyNoWindow() ?? (await openWindow(desk, sites).catch(messageOf));
	if (typeof window === 'string') {
		say(
			'Browser',
			window,
			'The desk runs all the same. To try the extension in a browser of your own:',
			...byHand(desk),
		);
		return null;
	}
	say('Browser', window.executable, 'A fresh profile, with Signpost set up in it, on a short tour.');
	if (isSandboxRefused()) say('', 'You are root, so it runs without its sandbox (--no-sandbox).');
	window.closed.then(() => {
		if (!ended.signal.aborted) say('Browser', `closed. The desk keeps running at ${desk.url}`);
	});
	return window;
}

function messageOf(error: unknown): string {
	return `It did not start: ${error instanceof Error ? error.message : String(error)}`;
}

async function show(): Promise<void> {
	console.log('\nSignpost\n');
	await build(['chrome', 'console'], (line) => say('', line));
	if (ended.signal.aborted) return;
	await using stack = new AsyncDisposableStack();

	const desk = await openDesk();
	stack.defer(() => desk.stop());
	say('Desk', desk.url);
	say('Console', await desk.consoleLink(), "(IT's side; this link opens it once)");

	const online = await isInternetThere();
	const sites = online ? null : await startSites(describeVendors());
	if (sites) stack.defer(() => sites.close());
	say(
		'Sites',
		online ? 'the real ones' : "No internet here, so stand-in pages of this machine take the vendors' place.",
	);

	const window = await showWindow(desk, sites);
	if (window) stack.defer(() => window.close());
	say('', '', 'Ctrl-C ends all of it.');
	await end;
	console.log('\n  Closing …');
}

await show().catch((error: unknown) => {
	console.error(error instanceof NoDeskError ? `\n${error.message}\n` : error);
	process.exitCode = 1;
});
