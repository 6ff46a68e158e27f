import { addStyles, refuseForged } from './closed-root.ts';

/** How often a page may take the banner out before it has its way. */
const mostReturns = 5;

/**
 * Puts an element into the page's top layer, out of reach of the page's styles and scripts, without moving the page.
 * A page that tidies it away gets it back a few times. It goes when `signal` aborts.
 *
 * @returns what to render into
 */
export function bannerHost(styles: readonly string[], signal: AbortSignal): HTMLElement {
	const host = document.createElement('signpost-banner');
	host.popover = 'manual';
	const shadow = host.attachShadow({ mode: 'closed' });
	addStyles(shadow, styles.join('\n'));
	const root = document.createElement('div');
	shadow.append(root);
	refuseForged(shadow, signal);

	let returns = 0;
	const observer = new MutationObserver(() => {
		if (host.isConnected) return;
		if (++returns > mostReturns) observer.disconnect();
		else place();
	});

	function place(): void {
		document.documentElement.append(host);
		host.showPopover();
		observer.observe(document.documentElement, { childList: true });
	}

	host.addEventListener(
		'toggle',
		(event) => {
			if (event.newState === 'closed' && host.isConnected && ++returns <= mostReturns) host.showPopover();
		},
		{ signal },
	);
	signal.addEventListener('abort', () => {
		observer.disconnect();
		host.remove();
	});
	place();
	return root;
}
