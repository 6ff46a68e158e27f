import type { BannerSession } from './banner-session.ts';

/** Often enough that the worker stays awake while somebody waits for an answer. */
const stayEveryMs = 20_000;
/** Words like "5 minutes ago", and rules that run out. */
const refreshEveryMs = 60_000;

/** What moves a banner from outside. */
export interface Surroundings {
	/** Calls the listener when something that was stored has changed. */
	onNews(listener: () => void, signal: AbortSignal): void;
	/** Asks the worker to stay awake and keep the live stream open. */
	stay(): Promise<unknown>;
	/** Whether the extension is still there: it may be updated or removed under the page. */
	isExtensionAlive(): boolean;
}

/** Does something that can fail for one reason alone: that the extension is gone. Then the banner goes too. */
export type Attempt = (work: () => Promise<unknown>) => Promise<void>;

export function attempts({ isExtensionAlive }: Pick<Surroundings, 'isExtensionAlive'>, life: AbortController): Attempt {
	const endIfGone = () => {
		if (!isExtensionAlive()) life.abort();
	};
	return async (work) => {
		endIfGone();
		if (!life.signal.aborted) await work().catch(endIfGone);
	};
}

/** Keeps a banner up to date for as long as it lives. */
export function keepCurrent(session: BannerSession, around: Surroundings, attempt: Attempt, signal: AbortSignal): void {
	const refresh = () => attempt(session.refresh);
	const whileVisible = (work: () => void) => () => {
		if (document.visibilityState === 'visible') work();
	};
	const stay = () => {
		if (session.isWaiting()) void attempt(around.stay);
	};

	around.onNews(refresh, signal);
	document.addEventListener('visibilitychange', whileVisible(refresh), { signal });
	addEventListener('pageshow', ({ persisted }) => persisted && refresh(), { signal });
	window.navigation?.addEventListener('currententrychange', refresh, { signal });
	const timers = [setInterval(whileVisible(stay), stayEveryMs), setInterval(whileVisible(refresh), refreshEveryMs)];
	signal.addEventListener('abort', () => timers.forEach(clearInterval));
}
