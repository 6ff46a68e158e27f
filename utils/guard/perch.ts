import { elementAt, shownBlock } from './page-elements.ts';

/** How long to wait before it comes back, one after the other: a page that goes on taking it away has its way in the end. */
const waits = [0, 0, 0, 100, 300, 1_000, 3_000];

/** Where to hang an element, best first: each time that a page takes it away is one place further. */
const places: readonly (() => Element | null)[] = [() => document.documentElement, () => document.body, shownBlock];

export interface PerchParts {
	host: HTMLElement;
	/** A point of it (in pixels of the window) where it has to answer a click, `null` while it shows nothing. */
	spot(): { x: number; y: number } | null;
	/** The document was rewritten: every listener in it may be gone. */
	onRewritten(): void;
	signal: AbortSignal;
}

/**
 * Keeps a popover in the page's top layer, within reach. Whoever tidies it away gets it back a few times, in one place after
 * the other; what the page opens over it (a popover, fullscreen) comes under it; and where a modal dialog makes everything
 * else inert, or an element that fills the screen, it moves into that.
 */
export function perch({ host, spot, onRewritten, signal }: PerchParts): void {
	let disturbed = 0;
	let page: Element | null = null;
	let dialog: Element | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const observer = new MutationObserver(settle);

	function hang(): void {
		if (signal.aborted) return;
		const home = dialog ?? places[Math.min(disturbed, places.length - 1)]?.() ?? document.documentElement;
		observer.disconnect();
		observer.observe(document, { childList: true, subtree: home !== document.documentElement });
		if (home === null) return;
		page = document.documentElement;
		home.append(host);
		show();
		observer.observe(home, { childList: true });
		observer.observe(host, { attributes: true });
	}

	function show(): void {
		for (const name of host.getAttributeNames()) if (name !== 'popover') host.removeAttribute(name);
		if (host.popover !== 'manual') host.popover = 'manual';
		if (!host.matches(':popover-open')) host.showPopover();
		// What was recorded so far was our own doing.
		observer.takeRecords();
	}

	function settle(): void {
		if (page !== null && document.documentElement !== null && document.documentElement !== page) {
			onRewritten();
			return;
		}
		const isAsItWas =
			host.isConnected && host.getAttributeNames().join() === 'popover' && host.matches(':popover-open');
		if (isAsItWas) return;
		const wait = waits[disturbed++];
		observer.disconnect();
		dialog = null;
		clearTimeout(timer);
		if (wait !== undefined) timer = setTimeout(hang, wait);
	}

	function isReached(): boolean {
		const at = spot();
		return at !== null && elementAt(at) === host;
	}

	function reach(): void {
		if (!host.isConnected || isReached()) return;
		if (dialog && !dialog.matches(':modal')) dialog = null;
		hang();
		host.hidePopover();
		show();
		const at = spot();
		const over = at && elementAt(at)?.closest(':modal');
		if (isReached() || !over) return;
		dialog = over;
		hang();
	}

	const soon = () => void requestAnimationFrame(reach);
	for (const type of ['toggle', 'close', 'fullscreenchange', 'pointerup', 'keyup']) {
		document.addEventListener(type, soon, { capture: true, signal });
	}
	signal.addEventListener('abort', () => {
		clearTimeout(timer);
		observer.disconnect();
		host.remove();
	});
	hang();
}
