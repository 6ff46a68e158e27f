/** For how long a page that never paints content is waited for after it has loaded. */
const unpaintedMs = 1_000;
/** For how long the page's own work goes first. */
const idleMs = 100;

/**
 * Runs `work` once the page is visible, has painted its first content, and has nothing more urgent to do; so that nothing
 * of ours stands between a person and the page they asked for. A page that is prerendered or opened in the background is
 * nobody's visit yet: it neither paints nor gets a frame, and asking `document` would cost every page 18 KB.
 */
export function afterFirstPaint(work: () => void): void {
	let isPainted = false;
	const observer = new PerformanceObserver((list) => {
		if (list.getEntriesByName('first-contentful-paint').length > 0) painted();
	});
	const painted = () => {
		if (isPainted) return;
		isPainted = true;
		observer.disconnect();
		requestIdleCallback(work, { timeout: idleMs });
	};
	const loaded = () => {
		if (!isPainted) setTimeout(() => requestAnimationFrame(painted), unpaintedMs);
	};
	observer.observe({ type: 'paint', buffered: true });
	addEventListener('load', loaded, { once: true });
}
