import type { Visit } from './visit.ts';

declare global {
	/**
	 * Tells the sentinel of the top frame, once and in the extension's own world, that the policy may have something to say
	 * of this host. Returns what looks, for once the page is shown. `null` once the page is looked at.
	 */
	var signpostWatch: (() => Visit['begin']) | null | undefined;
	/** Somebody has clicked or typed: looks, where nothing else has. There is none where the browser knows every host. */
	var signpostAtInput: (() => void) | undefined;
}

/**
 * Waits for what makes a page worth looking at: on a watched host that it is shown; elsewhere somebody who turns to a password,
 * or clicks or types where the browser cannot know every host, or the page's return from the browser's cache, as the policy may
 * be another by then. Nothing is made before; nothing of
 * ours runs while a page loads and nobody has clicked or typed.
 */
export function standBy(make: () => Visit): void {
	let visit: Visit | undefined;
	let isWatched = false;

	function open(): Visit {
		visit ??= make();
		return visit;
	}

	function onFocus({ target }: FocusEvent): void {
		const isAtPassword = target instanceof Element && target.matches('[type=password]');
		open().turn(isAtPassword);
		if (!isAtPassword || isWatched) return;
		globalThis.signpostWatch = null;
		open().begin();
	}

	function listen(): void {
		addEventListener('focusin', onFocus);
	}

	function onFirstInput(): void {
		// A document that was opened anew has lost every listener of its window; an observer is left to it.
		listen();
		globalThis.signpostLookout?.().listenAgain();
		addEventListener('pageshow', ({ persisted }) => persisted && open().beginAnew());
		globalThis.signpostAtInput?.();
	}

	globalThis.signpostWatch = () => {
		isWatched = true;
		globalThis.signpostWatch = null;
		return (told) => open().begin(told);
	};
	listen();
	new PerformanceObserver(onFirstInput).observe({ type: 'first-input' });
}
