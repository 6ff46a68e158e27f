/** What stands in a page without anything in it. */
const childless = 'img, input, textarea, select, button, iframe, canvas, video, audio, object, embed, svg, svg *, a';

/** The element that a click at this point of the window would hit, in open shadow roots too. */
export function elementAt({ x, y }: { x: number; y: number }): Element | null {
	let found = document.elementFromPoint(x, y);
	for (;;) {
		const inner = found?.shadowRoot?.elementFromPoint(x, y);
		if (!inner || inner === found) return found;
		found = inner;
	}
}

/** An element that the page shows, and will hardly tidy away: what is in the middle, or else its last. */
export function shownBlock(): Element | null {
	const middle = elementAt({ x: innerWidth / 2, y: innerHeight / 2 })?.closest(`:not(${childless})`);
	if (middle && middle !== document.body && middle !== document.documentElement) return middle;
	const blocks = document.body?.querySelectorAll(`:scope > :not(${childless}, script, style)`) ?? [];
	return [...blocks].findLast((block) => block.checkVisibility()) ?? document.body;
}
