import type { CDPSession, Page } from 'puppeteer-core';

/** Takes the place of the system's file dialog, as puppeteer does it, in frames that have a process of their own. */
export interface FrameChoosers {
	/** The dialog that opens there next: fills in files. */
	opened: Promise<(files: readonly string[]) => Promise<void>>;
	close(): Promise<void>;
}

export async function chooseInFrames(page: Page): Promise<FrameChoosers> {
	// The address of a frame that is new may not be known yet.
	const frames = page
		.browser()
		.targets()
		.filter((target) => target.type() === 'other' && !target.url().startsWith('chrome-extension:'));
	const sessions: CDPSession[] = await Promise.all(frames.map((frame) => frame.createCDPSession()));
	const { promise, resolve } = Promise.withResolvers<(files: readonly string[]) => Promise<void>>();
	for (const session of sessions) {
		session.once('Page.fileChooserOpened', ({ backendNodeId }) => {
			resolve(async (files) => {
				if (backendNodeId === undefined) throw new Error('nothing to fill in');
				await session.send('DOM.setFileInputFiles', { files: [...files], backendNodeId });
			});
		});
		await session.send('Page.enable');
		await session.send('Page.setInterceptFileChooserDialog', { enabled: true });
	}
	return {
		opened: promise,
		async close() {
			await Promise.all(sessions.map((session) => session.detach()));
		},
	};
}
