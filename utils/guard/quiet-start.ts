/** For how long a page that never paints content is waited for after it has loaded. */
const unpaintedMs = 1_000;

/**
 * Runs `work` once the page is visible and has painted its first content, so that nothing of ours stands between a person
 * and the page they asked for. It does not wait for the page to be idle: asking for that takes longer than the work. A page
 * that is prerendered or opened in the background is nobody's visit yet: it neither paints nor gets a frame, and asking
 * `document` would cost 18 KB.
 *
 * @param isLoaded whether the page had loaded before
 */
export function onceShown(work: () => void, isLoaded = false): void {
	let isShown = false;
	const show = () => {
		if (isShown) return;
		isShown = true;
		observer.disconnect();
		work();
	};
	const observer = new PerformanceObserver((list) => {
		if (list.getEntriesByName('first-contentful-paint').length > 0) show();
	});
	const onPageShow = () => {
		if (!isShown) setTimeout(() => requestAnimationFrame(show), unpaintedMs);
	};
	observer.observe({ type: 'paint', buffered: true });
	if (isLoaded) onPageShow();
	else addEventListener('pageshow', onPageShow, { once: true });
}

/** Resolves once the page is shown; in a tab that nobody sees there is nothing to wait for. */
export function pageShown(): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
	if (isPainted || document.visibilityState === 'hidden') resolve();
	else onceShown(resolve, document.readyState === 'complete');
	return promise;
}
