import { type Browser, browser } from 'wxt/browser';
import { type Frame, runInFrame } from './frames.ts';
import { patternsOf } from './match-pattern.ts';
import { oneByOne } from './one-by-one.ts';

/** Whose pages get which of our scripts before their own first one, beside what is in every page. */
export interface HostPlan {
	/** Where the hooks of the upload guard are in the page from the start. */
	hooked: readonly string[];
	/** Where the hooks are put ahead of a page once somebody sets out for it. */
	awaited: readonly string[];
	/** Where the worker is told of every visit. */
	visited: readonly string[];
	/** When pages on all other hosts read what the policy says of them. */
	others: 'never' | 'at-input' | 'once-shown';
	/** Where a page is replaced as it begins, but for hosts below those. */
	closed: { hosts: readonly string[]; except: readonly string[] };
}

/** On so many hosts a script closes pages. Firefox closes all of them by rule. */
export const mostClosed = import.meta.env.FIREFOX ? 0 : 500;

type Script = Browser.scripting.RegisteredContentScript;

/** For the page's own world, and what joins it with the lookout right after. */
const hooks = 'page-hooks.js';
const join = 'join-hooks.js';
const visited = 'visited.js';
const closed = 'closed.js';

const everyPage = ['http://*/*', 'https://*/*'];

/** What has all other pages read. */
const readers = { never: [], 'at-input': ['at-input.js'], 'once-shown': ['watched.js'] } as const;

/** Also after the browser was started anew. */
const always = { runAt: 'document_start', persistAcrossSessions: true } as const;

/** Frames without an address of their own too. */
const inFrames = { ...always, allFrames: true, matchOriginAsFallback: true } as const;

/** The hooks, in the page's own world. */
function hooksOn(matches: string[]): Script {
	return { ...inFrames, id: '1-hooks', js: [hooks], world: 'MAIN', matches };
}

/** In our own world, after the hooks: these files, what joins the hooks first. */
function ownOn(files: string, matches: string[]): Script {
	const frames = files.startsWith(join) ? inFrames : always;
	return { ...frames, id: `2-${files}`, js: files.split(' '), world: 'ISOLATED', matches };
}

/** The hosts by what runs there in our own world: a pattern that is named twice is paid for twice, in every page. */
function hostsByFiles(plan: HostPlan): Map<string, string[]> {
	const isHooked = new Set(plan.hooked);
	// Chromium tells the worker without that.
	const isVisited = new Set(import.meta.env.FIREFOX ? plan.visited : []);
	return Map.groupBy(new Set([...isHooked, ...isVisited]), (host) =>
		[isHooked.has(host) && join, isVisited.has(host) && visited].filter(Boolean).join(' '),
	);
}

function scriptsFor(plan: HostPlan): Script[] {
	const patterns = (hosts: readonly string[]) => hosts.flatMap((host) => patternsOf(host, import.meta.env.FIREFOX));
	const own = [...hostsByFiles(plan)].map(([files, hosts]) => ownOn(files, patterns(hosts)));
	const { hosts, except } = plan.closed;
	const end = { matches: patterns(hosts), ...(except.length > 0 && { excludeMatches: patterns(except) }) };
	const readersMatch = plan.others === 'never' ? [] : everyPage;
	// They run in this order, the hooks ahead of what joins them.
	const scripts: Script[] = [
		{ ...always, id: '0-closed', js: [closed], allFrames: true, world: 'ISOLATED', ...end },
		hooksOn(patterns(plan.hooked)),
		...own,
		{ ...always, id: '3-others', js: [...readers[plan.others]], world: 'ISOLATED', matches: readersMatch },
	];
	return scripts.filter(({ matches = [] }) => matches.length > 0);
}

/** What runs where. */
function gist({ id, js = [], matches = [], excludeMatches = [] }: Script): string {
	return [id, ...js, ...[...matches].sort(), '-', ...[...excludeMatches].sort()].join(' ');
}

/** Each change begins with what the browser has, and would undo what came meanwhile. */
const inTurn = oneByOne();

async function replaceBy(plan: HostPlan): Promise<void> {
	const { scripting } = browser;
	const present = await scripting.getRegisteredContentScripts();
	const ids = new Set(present.map(({ id }) => id));
	const gists = new Set(present.map(gist));
	const wanted = scriptsFor(plan);
	const gone = [...ids].filter((id) => !wanted.some((script) => script.id === id));
	const fresh = wanted.filter(({ id }) => !ids.has(id));
	const kept = wanted.filter(({ id }) => ids.has(id));
	const isChanged = kept.some((script) => !gists.has(gist(script)));
	if (gone.length > 0) await scripting.unregisterContentScripts({ ids: gone });
	// All of them, as what is changed runs last from then on.
	if (isChanged) await scripting.updateContentScripts(kept);
	if (fresh.length > 0) await scripting.registerContentScripts(fresh);
}

async function addHooks(host: string): Promise<void> {
	const { scripting } = browser;
	const scriptsOn = (matches: string[]) => [hooksOn(matches), ownOn(join, matches)];
	const ids = scriptsOn([]).map(({ id }) => id);
	const present = await scripting.getRegisteredContentScripts({ ids });
	const known = new Set(present.flatMap(({ matches = [] }) => matches));
	const patterns = patternsOf(host, false);
	if (patterns.every((pattern) => known.has(pattern))) return;
	const wanted = scriptsOn([...known, ...patterns]);
	await (present.length > 0 ? scripting.updateContentScripts(wanted) : scripting.registerContentScripts(wanted));
}

/** Has the browser do as planned, and nothing else, also after it was started anew. */
export function prepareHosts(plan: HostPlan): Promise<void> {
	return inTurn(() => replaceBy(plan));
}

/**
 * Has pages on one more host have the hooks first, beside what was planned. Quick enough for the page that somebody just set
 * out for, as a rule. Chromium alone.
 */
export function hookAlso(host: string): Promise<void> {
	return inTurn(() => addHooks(host));
}

/** Brings the hooks into a page that is there already. */
export async function bringHooks(where: Frame): Promise<void> {
	if (await runInFrame(where, [hooks], 'MAIN')) await runInFrame(where, [join]);
}
