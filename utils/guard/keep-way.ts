import type { BannerPlace } from '../contracts/banner.ts';
import { clearWay, type Way } from './clearance.ts';

export interface KeepWayParts {
	host: HTMLElement;
	/** Where the banner is in the window, `null` while it shows nothing. */
	box(): DOMRect | null;
	place(): BannerPlace;
	makeWay(way: Way): void;
	signal: AbortSignal;
}

/**
 * Has the banner make way for what a person may need at once: when it comes up, when the page puts something on top of
 * itself (as consent banners come), and when the window changes its size. Never while somebody is busy in the banner.
 */
export function keepWay({ host, box, place, makeWay, signal }: KeepWayParts): void {
	let isDue = false;
	function look(): void {
		isDue = false;
		const now = box();
		if (now === null || signal.aborted || host.matches(':hover, :focus-within')) return;
		const way = clearWay(now, place(), host);
		if (way.isTight || way.place !== place()) makeWay(way);
	}
	function soon(): void {
		if (isDue) return;
		isDue = true;
		requestAnimationFrame(look);
	}
	const observer = new MutationObserver(soon);
	if (document.body) observer.observe(document.body, { childList: true });
	addEventListener('resize', soon, { signal });
	signal.addEventListener('abort', () => observer.disconnect());
	soon();
}
