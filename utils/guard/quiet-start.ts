/** For how long a page that never paints content is waited for after it has loaded. */
const unpaintedMs = 1_000;

/**
 * Runs `work` once the page has painted its first content, so that nothing of ours stands between a person and the page they
 * asked for. It does not wait for the page to be idle: asking for that takes longer than the work. A page that is prerendered
 * or opened in the background is nobody's visit yet: it neither paints nor gets a frame, and asking `document` would cost
 * every page 18 KB.
 */
export function onFirstPaint(work: () => void): void {
	const observer = new PerformanceObserver((list) => {
		if (list.getEntriesByName('first-contentful-paint').length === 0) return;
		observer.disconnect();
		work();
	});
	observer.observe({ type: 'paint', buffered: true });
}

/** Runs `work` some time after the page has loaded, and is seen: for a page that may never paint content. */
export function onSeenAtLast(work: () => void): void {
	addEventListener('pageshow', () => setTimeout(() => requestAnimationFrame(work), unpaintedMs), { once: true });
}
