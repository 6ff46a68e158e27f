import { pageShown } from './quiet-start.ts';

/** What is running in this page. */
interface Running {
	/** There is something else to show. */
	again(): void;
}

declare global {
	/** The extension's own world alone sees it. */
	var signpostBanner: Running | undefined;
}

/** What is started: looks at what there is to show, now and again. Resolves to whether something is on the screen, once it is. */
type Look = () => Promise<boolean>;

/**
 * Starts something of which a page holds one, once the page is shown. Says at once whether it was not there before: Chromium
 * keeps a page from having loaded for as long as a script that was brought into it evaluates to a promise, and one that
 * shows nothing before it has loaded would wait for ever.
 *
 * @param start is given its life and a way to begin anew
 * @param onAsked is given what resolves to whether something is on the screen, once it is, and the life of that
 */
export function onlyOne(
	start: (life: AbortController, anew: () => void) => Look,
	onAsked: (isSeen: () => Promise<boolean>, signal: AbortSignal) => void,
): boolean {
	if (globalThis.signpostBanner) return false;
	const life = new AbortController();
	life.signal.addEventListener('abort', () => {
		globalThis.signpostBanner = undefined;
	});
	const anew = () => {
		life.abort();
		onlyOne(start, onAsked);
	};
	const begun = pageShown().then(() => start(life, anew));
	const look = async () => (await begun)();
	let looked = look();
	globalThis.signpostBanner = {
		again() {
			looked = look();
		},
	};
	onAsked(() => looked, life.signal);
	return true;
}
