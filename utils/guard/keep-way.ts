import { clearWay, type Spot, type Way } from './clearance.ts';

export interface KeepWayParts {
	host: HTMLElement;
	/** Where the banner is in the window, `null` while it shows nothing. */
	box(): DOMRect | null;
	spot(): Spot;
	/** Puts it there, for a look. */
	stand(spot: Spot): void;
	makeWay(way: Way): void;
	signal: AbortSignal;
}

/**
 * Has the banner make way for what a person may need at once. Returns what is to be called whenever it shows something else:
 * it finds its spot before it is painted, so that nothing a person is about to click is covered all of a sudden. Besides, it
 * looks when the page puts something on top of itself (as consent banners come), when the window changes its size, and when
 * the person turns to something of the page. It never moves while somebody is busy in it, nor between a press and its click.
 */
export function keepWay({ host, box, spot, stand, makeWay, signal }: KeepWayParts): () => void {
	let isDue = false;
	let isNew = true;
	let isPressed = false;
	/** It goes where it covers nothing: there is nothing to look for there. */
	let isMoving = false;

	function look(): void {
		isDue = false;
		if (isMoving || signal.aborted || box() === null) return;
		// Where the pointer happens to be when the banner comes, nobody is busy in it yet.
		if (!isNew && (isPressed || host.matches(':hover, :focus-within'))) return;
		isNew = false;
		const now = spot();
		const boxAt = (at: Spot) => {
			stand(at);
			return box();
		};
		const way = clearWay(now, boxAt, host);
		stand(now);
		isMoving = !way.isTight;
		makeWay(way);
		isMoving = false;
	}

	function soon(): void {
		if (isDue) return;
		isDue = true;
		requestAnimationFrame(look);
	}

	const capture = { capture: true, signal };
	const onPress = ({ type }: Event) => {
		isPressed = type === 'pointerdown';
		if (!isPressed) soon();
	};
	for (const type of ['pointerdown', 'pointerup', 'pointercancel']) addEventListener(type, onPress, capture);
	addEventListener('focusin', soon, capture);
	addEventListener('resize', soon, { signal });
	const observer = new MutationObserver(soon);
	if (document.body) observer.observe(document.body, { childList: true });
	signal.addEventListener('abort', () => observer.disconnect());
	return look;
}
