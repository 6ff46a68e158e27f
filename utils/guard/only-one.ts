/** Where scripts of the extension find each other; their world is their own, so no page sees it. */
const place = Symbol.for('signpost banner');

/** What is running in this page. */
interface Running {
	again(): void;
}

function running(): Running | undefined {
	const found: unknown = Reflect.get(globalThis, place);
	return typeof found === 'object' && found !== null && 'again' in found
		? { again: () => call(found.again) }
		: undefined;
}

function call(work: unknown): void {
	if (typeof work === 'function') work();
}

/**
 * Starts something of which a page holds one. Where it runs already, it is told to look again.
 *
 * @param start is given its life and a way to begin anew, and returns how it looks again
 * @returns whether it was started
 */
export function onlyOne(start: (life: AbortController, anew: () => void) => () => void): boolean {
	const before = running();
	if (before) {
		before.again();
		return false;
	}
	const life = new AbortController();
	life.signal.addEventListener('abort', () => Reflect.deleteProperty(globalThis, place));
	const anew = () => {
		life.abort();
		onlyOne(start);
	};
	Reflect.set(globalThis, place, { again: start(life, anew) });
	return true;
}
