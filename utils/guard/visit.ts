import type { Moment } from '../contracts/vocabulary.ts';
import { decide } from '../policy/decide.ts';
import { remindMs } from '../policy/ending.ts';
import { addressOf, type PageAddress } from '../policy/host.ts';
import { type PageState, pageState, unreadable } from './page-state.ts';

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

/** A page that is looked at. */
export interface Visit {
	/**
	 * Reads what stands here, and looks.
	 *
	 * @param told at which path the worker knows of this visit: it need not be told what it has done there
	 */
	begin(told?: string): void;
	/** The same, as if nothing had been said about the page before. */
	beginAnew(): void;
	/** Somebody turned to a password, or away from one. */
	turn(isToPassword: boolean): void;
}

/**
 * Watches the moment `visit` in the top frame. It reads once, and looks again only where the answer can change: when the path
 * is another one and a path matters here, and when a rule or grant begins or runs out.
 */
export function visitOf({ read, report, signal }: Watch): Visit {
	/** What the worker knows. */
	let verdict = 'quiet';
	let told: string | undefined;
	let edge: ReturnType<typeof setTimeout> | undefined;
	let unfollow: AbortController | undefined;
	let isAtPassword = false;
	let isSigninNews = false;

	function tell(moment: Moment): void {
		if (!signal.aborted) report(moment);
	}

	function conclude(next: string): void {
		if (next !== verdict) tell('visit');
		verdict = next;
	}

	/**
	 * A page on no list is not looked through: it shows that people sign in there when somebody turns to a password, or has
	 * by the time that this is known.
	 */
	function tellSignin(): void {
		if (isAtPassword && isSigninNews) tell('signin');
	}

	function judge(state: PageState, address: PageAddress) {
		const now = Date.now();
		const record = state.recordAt(address);
		const at = (moment: Moment) => decide(record, address.host, moment, state.person, state.policy, state.fatigue, now);
		const { response, resolution } = at('visit');
		const isSigninSpoken = at('signin').response !== 'quiet';
		const wait = (resolution.changesAt ?? Number.POSITIVE_INFINITY) - now;
		const isCalm = response === 'quiet' && !(isSigninSpoken && record) && wait > remindMs;
		const found = isCalm ? response : response + record?.id;
		return { found, wait, isSigninNews: isSigninSpoken && !record };
	}

	function look(state: PageState, address: PageAddress): void {
		const { found, wait, ...signin } = judge(state, address);
		({ isSigninNews } = signin);
		tellSignin();
		conclude(found);
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
				if (told !== undefined) verdict = judge(state, { ...address, path: told }).found;
				told = undefined;
				look(state, address);
				if (state.dependsOnPath) follow(state);
			}
		} catch {
			// What is stored cannot be read here, or the extension was updated under the page. The page is none the worse.
		}
	}

	return {
		begin(at) {
			told = at;
			void start();
		},
		beginAnew() {
			verdict = 'quiet';
			void start();
		},
		turn(isToPassword) {
			isAtPassword = isToPassword;
			tellSignin();
		},
	};
}
