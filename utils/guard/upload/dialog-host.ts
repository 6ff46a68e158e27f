import { addStyles, keepFromPage } from '../closed-root.ts';

/** How often a page may take the dialog out before it has its way; what is held stays held. */
const mostReturns = 5;

/**
 * Opens a modal dialog over the page, out of reach of the page's styles and scripts. It closes when `signal` aborts, and
 * the focus goes back to where it was.
 *
 * @param onCancel the person pressed Escape
 * @returns what to render into
 */
export function dialogHost(styles: readonly string[], onCancel: () => void, signal: AbortSignal): HTMLElement {
	const host = document.createElement('signpost-guard');
	const shadow = host.attachShadow({ mode: 'closed' });
	addStyles(shadow, styles.join('\n'));
	const dialog = document.createElement('dialog');
	dialog.ariaLabel = 'Signpost';
	shadow.append(dialog);
	keepFromPage(host, shadow, signal);

	const backToSelection = keepSelection();

	let returns = 0;
	const observer = new MutationObserver(() => {
		if (host.isConnected) return;
		if (++returns > mostReturns) observer.disconnect();
		else place();
	});

	function place(): void {
		document.documentElement.append(host);
		if (dialog.open) dialog.close();
		dialog.showModal();
		observer.observe(document.documentElement, { childList: true });
	}

	dialog.addEventListener(
		'cancel',
		(event) => {
			event.preventDefault();
			onCancel();
		},
		{ signal },
	);
	// A second Escape closes it whatever one says: that is a "cancel" too.
	dialog.addEventListener('close', () => !signal.aborted && onCancel(), { signal });
	signal.addEventListener('abort', () => {
		observer.disconnect();
		dialog.close();
		host.remove();
		backToSelection();
	});
	place();
	return dialog;
}

/** Remembers where the cursor is in the page: the focus goes back by itself, the cursor does not. */
function keepSelection(): () => void {
	const selection = getSelection();
	const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, at) => selection?.getRangeAt(at));
	return () => {
		selection?.removeAllRanges();
		for (const range of ranges) if (range) selection?.addRange(range);
	};
}
