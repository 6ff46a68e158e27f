/** Everything by which a page could learn what somebody does in a view of ours, or keep the view from noticing. */
const types = () => [
	...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
	...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'cut', 'dragenter', 'dragover', 'drop'],
	...['compositionstart', 'compositionupdate', 'compositionend', 'focus', 'blur', 'focusin', 'focusout'],
];

/** While a listener might stop them, the browser asks the page before it scrolls, and keeps a rectangle for every element. */
const scrolling = () => ['wheel', 'touchstart', 'touchend'];

interface Line {
	/** What happens at these elements goes to their views, and no further. */
	views: Map<EventTarget, (event: Event) => void>;
	listen(event: Event): void;
}

declare global {
	/** The extension's own world alone sees it. */
	var signpostLine: Line | undefined;
}

/**
 * Listens on the window ahead of every script of the page, if it is called before the first of them runs. Called again, it
 * takes its place again: a document that is rewritten loses its listeners.
 */
export function standFirst(): Line {
	const views: Line['views'] = new Map();
	globalThis.signpostLine ??= {
		views,
		listen(event) {
			if (views.size === 0 || event.target === null) return;
			views.get(event.target)?.(event);
		},
	};
	const line = globalThis.signpostLine;
	for (const type of types()) addEventListener(type, line.listen, true);
	for (const type of scrolling()) addEventListener(type, line.listen, { capture: true, passive: true });
	return line;
}
