import { standFirst } from './first-in-line.ts';

/** Style sheets of scripts are free of the page's security policy, but Firefox keeps content scripts from adopting them. */
export function addStyles(shadow: ShadowRoot, css: string): void {
	try {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		shadow.adoptedStyleSheets = [sheet];
	} catch {
		const style = document.createElement('style');
		style.textContent = css;
		shadow.append(style);
	}
}

/**
 * Keeps what a person does in a closed root from the page: clicks, keys, focus. The view gets the clicks on its buttons and
 * its keys nevertheless; what the browser does by itself at a link or a field goes on as ever.
 *
 * @param see is shown all of it
 */
export function keepFromPage(
	host: HTMLElement,
	shadow: ShadowRoot,
	signal: AbortSignal,
	see?: (event: Event) => void,
): void {
	const { views } = standFirst();
	views.set(host, (event) => {
		event.stopImmediatePropagation();
		see?.(event);
		if (event.isTrusted) passOn(event, shadow);
	});
	signal.addEventListener('abort', () => views.delete(host));
}

function passOn(event: Event, shadow: ShadowRoot): void {
	if (event instanceof KeyboardEvent && event.type === 'keydown') {
		const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
		// In Firefox a content script's KeyboardEvent leaves the root, whatever it is told; a plain one stays.
		const copy = Object.assign(new Event('keydown', { bubbles: true }), { key, ctrlKey, metaKey, shiftKey, altKey });
		shadow.activeElement?.dispatchEvent(copy);
	}
	if (event instanceof MouseEvent && event.type === 'click') {
		// A key's click has no place; the button that has the focus was meant. Firefox puts it into the corner of the window.
		const at = event.detail > 0 ? shadow.elementFromPoint(event.clientX, event.clientY) : null;
		const meant = shadow.contains(at) ? at : shadow.activeElement;
		meant?.closest('button')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	}
}
