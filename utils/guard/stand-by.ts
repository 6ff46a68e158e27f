import type { Visit } from './visit.ts';

/** How the extension's own scripts in a page tell what they know of it. */
interface StandBy {
	/** The policy may have something to say of this host. Returns what looks, for once the page is shown. */
	watch(): () => void;
	/** The page has loaded. */
	settle(): void;
}

declare global {
	/** That of the top frame. */
	var signpostStandBy: StandBy | undefined;
}

/**
 * Waits for what makes a page worth looking at: on a watched host that it is shown; elsewhere somebody who turns to a password,
 * or the page's return from the browser's cache, as the policy may be another by then. Most pages see none of it, so nothing
 * is made before.
 */
export function standBy(open: () => Visit): void {
	let isWatched = false;

	function onFocus({ target }: FocusEvent): void {
		const isAtPassword = target instanceof Element && target.matches('[type=password]');
		open().turn(isAtPassword);
		if (isAtPassword && !isWatched) open().begin();
	}

	function listen(): void {
		addEventListener('focusin', onFocus);
	}

	globalThis.signpostStandBy = {
		watch() {
			isWatched = true;
			return () => open().begin();
		},
		settle() {
			// A document that was opened anew has lost every listener of its window; only the hooks, where they are, say so.
			listen();
			globalThis.signpostLookout?.listenAgain();
			addEventListener('pageshow', ({ persisted }) => persisted && open().beginAnew());
		},
	};
	listen();
}
