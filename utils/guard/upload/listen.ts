export type Hear = (event: Event) => void;

/** Listens in a window for what files come with, and for the signs of it. */
export function listenIn(place: Window, hear: Hear): void {
	const types = [
		...['click', 'input', 'change', 'submit', 'drop', 'paste'],
		...['dragstart', 'dragend', 'dragenter', 'focusin', 'keydown'],
	] as const satisfies readonly (keyof WindowEventMap)[];
	for (const type of types) place.addEventListener(type, hear, true);
}

/**
 * Listens in this frame's own window. In a page itself a pointer that moves is sign enough that somebody is there, before the
 * first click; in a frame the click is early enough.
 */
export function listenHere(hear: Hear, onPointer: () => void): void {
	listenIn(window, hear);
	if (window === top) addEventListener('pointermove', onPointer, { capture: true, once: true });
}
