/** So long a page that is never at rest may keep others waiting. */
const restMs = 100;
/** So long a frame may take, where one comes at all. */
const frameMs = 500;

/**
 * Resolves once what stands in the document is on the screen and the page has nothing more urgent to do. In a tab that
 * nobody sees there is nothing to wait for.
 */
export async function firstFrame(): Promise<void> {
	if (document.visibilityState === 'hidden') return;
	await new Promise<void>((resolve) => {
		requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: restMs }));
		setTimeout(resolve, frameMs);
	});
}
