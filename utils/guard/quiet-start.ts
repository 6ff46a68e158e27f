/** For how long a page that never paints content is waited for after it has loaded. */
const unpaintedMs = 1_000;
/** For how long the page's own work goes first. */
const idleMs = 100;

/**
 * Runs `work` once the page is visible, has painted its first content, and has nothing more urgent to do; so that nothing
 * of ours stands between a person and the page they asked for.
 */
export function afterFirstPaint(work: () => void, signal: AbortSignal): void {
	whenVisible(() => {
		const painted = new AbortController();
		const once = () => {
			if (painted.signal.aborted) return;
			painted.abort();
			requestIdleCallback(() => !signal.aborted && work(), { timeout: idleMs });
		};
		const observer = new PerformanceObserver((list) => {
			if (list.getEntriesByName('first-contentful-paint').length > 0) once();
		});
		observer.observe({ type: 'paint', buffered: true });
		painted.signal.addEventListener('abort', () => observer.disconnect());
		const giveUp = () => setTimeout(once, unpaintedMs);
		if (document.readyState === 'complete') giveUp();
		else addEventListener('load', giveUp, { once: true, signal: painted.signal });
	}, signal);
}

/** A page that is prerendered or opened in the background is nobody's visit yet. */
function whenVisible(work: () => void, signal: AbortSignal): void {
	if (document.visibilityState === 'visible') {
		work();
		return;
	}
	const listening = new AbortController();
	document.addEventListener(
		'visibilitychange',
		() => {
			if (document.visibilityState !== 'visible') return;
			listening.abort();
			work();
		},
		{ signal: AbortSignal.any([signal, listening.signal]) },
	);
}
