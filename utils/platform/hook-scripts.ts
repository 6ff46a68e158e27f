import { type Browser, browser } from 'wxt/browser';
import { isIpLiteral } from '../contracts/host-pattern.ts';
import { type Frame, runInFrame } from './frames.ts';

/** For the page's own world, and what joins it with the lookout right after. */
const hooks = 'page-hooks.js';
const join = 'join-hooks.js';

/** Frames without an address of their own too, and also after the browser was started anew. */
const always = {
	runAt: 'document_start',
	allFrames: true,
	matchOriginAsFallback: true,
	persistAcrossSessions: true,
} as const;

/** A host with its subdomains; an IP literal and a single label have none. */
function matchOf(host: string): string {
	return isIpLiteral(host) || !host.includes('.') ? `*://${host}/*` : `*://*.${host}/*`;
}

type Script = Browser.scripting.RegisteredContentScript;

/** What runs where. */
function gist(scripts: readonly Script[]): string {
	return scripts
		.flatMap(({ js = [], matches = [] }) => [...js, ...matches])
		.sort()
		.join(' ');
}

/**
 * Has the browser run the hooks before the page's first script on these hosts and their subdomains, and on no others, also
 * after it was started anew. The browser compares every page with each of them, so there should be few.
 */
export async function hookHosts(hosts: readonly string[]): Promise<void> {
	const { scripting } = browser;
	const matches = hosts.map(matchOf);
	const present = await scripting.getRegisteredContentScripts();
	if (matches.length === 0) {
		if (present.length > 0) await scripting.unregisterContentScripts();
		return;
	}
	// Chromium runs them in the order of their ids, Firefox in this one.
	const wanted: Script[] = [
		{ ...always, id: '1-hooks', js: [hooks], world: 'MAIN', matches },
		{ ...always, id: '2-join', js: [join], world: 'ISOLATED', matches },
	];
	if (present.length === 0) await scripting.registerContentScripts(wanted);
	else if (gist(present) !== gist(wanted)) await scripting.updateContentScripts(wanted);
}

/** Brings the hooks into a page that is there already. */
export async function bringHooks(where: Frame): Promise<void> {
	if (await runInFrame(where, [hooks], 'MAIN')) await runInFrame(where, [join]);
}
