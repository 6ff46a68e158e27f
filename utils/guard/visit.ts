import type { Moment } from '../contracts/vocabulary.ts';
import { decide } from '../policy/decide.ts';
import { remindMs } from '../policy/ending.ts';
import { addressOf, type PageAddress } from '../policy/host.ts';
import { type PageState, pageState, unreadable } from './page-state.ts';
import { onFirstPaint } from './quiet-start.ts';

/** What the watch is given. */
interface Watch {
	/** Everything that is stored about a host. */
	read(host: string): Promise<Record<string, unknown>>;
	/** Wakes the worker: only where there is something to say. */
	report(moment: Moment): void;
	/** Aborts when the extension is gone from under the page. */
	signal: AbortSignal;
}

/** Longest time that a timer can be set for. */
const longestTimer = 2 ** 31 - 1;

declare global {
	/**
	 * Tells the sentinel, in the extension's own world, that the policy may have something to say of this host. Returns what
	 * has it look now, if it has not looked yet.
	 */
	var signpostWatch: (() => () => void) | undefined;
}

/**
 * Watches the moment `visit` in the top frame. On a watched host it reads once, after the first paint, and looks again only
 * where the answer can change: when the path is another one and a path matters here, when a rule or grant begins or runs out,
 * and when the page comes back from the browser's cache. Elsewhere it reads when somebody turns to a password.
 */
export function watchVisit({ read, report, signal }: Watch): void {
	let verdict = 'quiet';
	let edge: ReturnType<typeof setTimeout> | undefined;
	let unfollow: AbortController | undefined;
	let isAtPassword = false;
	let isSigninNews = false;
	let isWatched = false;
	let isShown = false;

	function conclude(next: string): void {
		if (next !== verdict) report('visit');
		verdict = next;
	}

	/**
	 * A page on no list is not looked through: it shows that people sign in there when somebody turns to a password, or has
	 * by the time that this is known.
	 */
	function onFocus({ target }: FocusEvent): void {
		isAtPassword = target instanceof Element && target.matches('[type=password]');
		if (isAtPassword && isShown && !isWatched) void start();
		else tellSignin();
	}

	function tellSignin(): void {
		if (isAtPassword && isSigninNews) report('signin');
	}

	function look(state: PageState, address: PageAddress): void {
		const now = Date.now();
		const record = state.recordAt(address);
		const at = (moment: Moment) => decide(record, address.host, moment, state.person, state.policy, state.fatigue, now);
		const { response, resolution } = at('visit');
		const isSigninSpoken = at('signin').response !== 'quiet';
		isSigninNews = isSigninSpoken && !record;
		tellSignin();
		const wait = (resolution.changesAt ?? Number.POSITIVE_INFINITY) - now;
		const isCalm = response === 'quiet' && !(isSigninSpoken && record) && wait > remindMs;
		conclude(isCalm ? response : response + record?.id);
		clearTimeout(edge);
		if (wait < longestTimer) edge = setTimeout(start, wait);
	}

	function follow(state: PageState): void {
		unfollow?.abort();
		unfollow = new AbortController();
		const onNavigation = () => {
			const address = addressOf(location);
			if (address) look(state, address);
		};
		const ended = AbortSignal.any([signal, unfollow.signal]);
		window.navigation?.addEventListener('currententrychange', onNavigation, { signal: ended });
	}

	async function start(): Promise<void> {
		const begun = addressOf(location);
		if (begun === null || signal.aborted) return;
		try {
			const state = pageState(await read(begun.host), begun.host);
			// The page may be on another path by now; its host stays.
			const address = addressOf(location) ?? begun;
			if (state === unreadable) conclude('unreadable');
			else if (state !== null) {
				look(state, address);
				if (state.dependsOnPath) follow(state);
			}
		} catch {
			// What is stored cannot be read here, or the extension was updated under the page. The page is none the worse.
		}
	}

	function onPageShow({ persisted }: PageTransitionEvent): void {
		if (!persisted) return;
		verdict = 'quiet';
		void start();
	}

	function begin(): void {
		if (isShown) return;
		isShown = true;
		// A document that was opened anew has lost every listener of its window; only the hooks, where they are, say so at once.
		globalThis.signpostLookout?.listenAgain();
		addEventListener('pageshow', onPageShow, { signal });
		// Not every browser has a pattern for a host with a dot at its end.
		if (isWatched || isAtPassword || location.hostname.endsWith('.')) void start();
	}

	globalThis.signpostWatch = () => {
		isWatched = true;
		return begin;
	};
	onFirstPaint(begin);
	addEventListener('focusin', onFocus, { signal });
}
