import { pageShown } from './quiet-start.ts';

/** What is running in this page. */
interface Running {
	/** There is something else to show. Resolves once it is on the screen for the first time. */
	again(): Promise<void>;
}

declare global {
	/** The extension's own world alone sees it. */
	var signpostBanner: Running | undefined;
}

/**
 * Starts something of which a page holds one, once the page is shown.
 *
 * @param start is given its life and a way to begin anew, and returns how it looks at what there is to show, now and again
 * @returns whether it was started, once it is on the screen
 */
export async function onlyOne(
	start: (life: AbortController, anew: () => void) => () => Promise<void>,
): Promise<boolean> {
	await pageShown();
	if (globalThis.signpostBanner) return false;
	const life = new AbortController();
	life.signal.addEventListener('abort', () => {
		globalThis.signpostBanner = undefined;
	});
	const anew = () => {
		life.abort();
		void onlyOne(start);
	};
	globalThis.signpostBanner = { again: start(life, anew) };
	await globalThis.signpostBanner.again();
	return true;
}
