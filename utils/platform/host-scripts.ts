import { type Browser, browser } from 'wxt/browser';
import { type Frame, runInFrame } from './frames.ts';
import { patternsOf } from './match-pattern.ts';

/** Whose pages get which of our scripts before their own first one, beside what is in every page. */
export interface HostPlan {
	/** Where the hooks of the upload guard are in the page from the start. */
	hooked: readonly string[];
	/** Where the sentinel reads what the policy says; `null` for every page. */
	watched: readonly string[] | null;
}

type Script = Browser.scripting.RegisteredContentScript;

/** For the page's own world, and what joins it with the lookout right after. */
const hooks = 'page-hooks.js';
const join = 'join-hooks.js';

const everyPage = ['http://*/*', 'https://*/*'];

/** Also after the browser was started anew. */
const always = { runAt: 'document_start', persistAcrossSessions: true } as const;

/** Frames without an address of their own too. */
const inFrames = { ...always, allFrames: true, matchOriginAsFallback: true } as const;

function scriptsFor({ hooked, watched }: HostPlan): Script[] {
	const patterns = (host: string) => patternsOf(host, import.meta.env.FIREFOX);
	const places = { hooked: hooked.flatMap(patterns), watched: watched?.flatMap(patterns) ?? everyPage };
	// Chromium runs them in the order of their ids, Firefox in this one.
	const scripts: Script[] = [
		{ ...inFrames, id: '1-hooks', js: [hooks], world: 'MAIN', matches: places.hooked },
		{ ...inFrames, id: '2-join', js: [join], world: 'ISOLATED', matches: places.hooked },
		{ ...always, id: '3-watched', js: ['watched.js'], world: 'ISOLATED', matches: places.watched },
	];
	return scripts.filter(({ matches = [] }) => matches.length > 0);
}

/** What runs where. */
function gist({ id, js = [], matches = [] }: Script): string {
	return [id, ...js, ...[...matches].sort()].join(' ');
}

/** Has the browser do as planned, and nothing else, also after it was started anew. */
export async function prepareHosts(plan: HostPlan): Promise<void> {
	const { scripting } = browser;
	const present = new Map((await scripting.getRegisteredContentScripts()).map((script) => [script.id, script]));
	const wanted = scriptsFor(plan);
	const gone = [...present.keys()].filter((id) => !wanted.some((script) => script.id === id));
	const fresh = wanted.filter(({ id }) => !present.has(id));
	const changed = wanted.filter((script) => {
		const before = present.get(script.id);
		return before && gist(before) !== gist(script);
	});
	if (gone.length > 0) await scripting.unregisterContentScripts({ ids: gone });
	if (changed.length > 0) await scripting.updateContentScripts(changed);
	if (fresh.length > 0) await scripting.registerContentScripts(fresh);
}

/** Brings the hooks into a page that is there already. */
export async function bringHooks(where: Frame): Promise<void> {
	if (await runInFrame(where, [hooks], 'MAIN')) await runInFrame(where, [join]);
}
