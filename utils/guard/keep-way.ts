import type { BannerPlace } from '../contracts/banner.ts';
import { clearWay, type Way } from './clearance.ts';

export interface KeepWayParts {
	host: HTMLElement;
	/** What grows and shrinks with what the banner says. */
	root: HTMLElement;
	/** Where the banner is in the window, `null` while it shows nothing. */
	box(): DOMRect | null;
	place(): BannerPlace;
	makeWay(way: Way): void;
	signal: AbortSignal;
}

/**
 * Has the banner make way for what a person may need at once: when it comes up, when the page puts something on top of
 * itself (as consent banners come), when the window changes its size, and when the banner has more to say; then it moves at
 * most, as what it says is new. Never while somebody is busy in the banner.
 */
export function keepWay({ host, root, box, place, makeWay, signal }: KeepWayParts): void {
	let isDue = false;
	let mayShrink = false;
	function look(): void {
		const wasAsked = mayShrink;
		isDue = false;
		mayShrink = false;
		const now = box();
		if (now === null || signal.aborted || host.matches(':hover, :focus-within')) return;
		const way = clearWay(now, place(), host);
		const isTight = way.isTight && wasAsked;
		if (isTight || way.place !== place()) makeWay({ place: way.place, isTight });
	}
	function soon(shrinks: boolean): void {
		mayShrink ||= shrinks;
		if (isDue) return;
		isDue = true;
		requestAnimationFrame(look);
	}
	const changed = () => soon(true);
	const observer = new MutationObserver(changed);
	const growth = new ResizeObserver(() => soon(false));
	growth.observe(root);
	if (document.body) observer.observe(document.body, { childList: true });
	addEventListener('resize', changed, { signal });
	signal.addEventListener('abort', () => {
		observer.disconnect();
		growth.disconnect();
	});
	changed();
}
