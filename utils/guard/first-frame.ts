import { pause } from '../platform/pause.ts';

/** So long a page that is never at rest may keep others waiting. */
const restMs = 100;
/** So long a frame may take, where one comes at all: in a tab that is hidden meanwhile none does. */
const frameMs = 500;

/**
 * Resolves once what stands in the document is on the screen and the page has nothing more urgent to do. In a tab that
 * nobody sees there is nothing to wait for.
 */
export async function firstFrame(): Promise<void> {
	if (document.visibilityState === 'hidden') return;
	const seen = new AbortController();
	requestAnimationFrame(() => requestIdleCallback(() => seen.abort(), { timeout: restMs }));
	await pause(frameMs, seen.signal);
}
