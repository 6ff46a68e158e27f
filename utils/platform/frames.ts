import { browser } from 'wxt/browser';

/** One frame of a tab. */
export interface Frame {
	tab: number;
	frame: number;
}

/**
 * Runs files of the extension in a frame. Returns whether it could: a frame may be gone, or not be ours to enter.
 *
 * @param world the extension's own, or the page's
 */
export async function runInFrame(
	{ tab, frame }: Frame,
	files: readonly string[],
	world: 'ISOLATED' | 'MAIN' = 'ISOLATED',
): Promise<boolean> {
	try {
		await browser.scripting.executeScript({
			target: { tabId: tab, frameIds: [frame] },
			files: [...files],
			injectImmediately: true,
			world,
		});
		return true;
	} catch {
		return false;
	}
}

/** Runs files of the extension in every frame of a tab that is ours to enter. */
export async function runInAllFrames(tab: number, files: readonly string[]): Promise<void> {
	try {
		await browser.scripting.executeScript({
			target: { tabId: tab, allFrames: true },
			files: [...files],
			injectImmediately: true,
		});
	} catch {
		// The tab is gone.
	}
}

/** Tells the scripts in every frame of a tab something. */
export async function tellTab(tab: number, message: unknown): Promise<void> {
	try {
		await browser.tabs.sendMessage(tab, message);
	} catch {
		// Nobody listens there.
	}
}

/** Tells the scripts in a frame something. Returns what they answer, `undefined` where nobody listens. */
export async function tellFrame({ tab, frame }: Frame, message: unknown): Promise<unknown> {
	try {
		return await browser.tabs.sendMessage(tab, message, { frameId: frame });
	} catch {
		return undefined;
	}
}
