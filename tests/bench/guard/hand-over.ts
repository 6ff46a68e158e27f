import { setTimeout as delay } from 'node:timers/promises';
import { z } from '../../../utils/contracts/zod.ts';
import { click, findAccessible } from '../chromium/accessible.ts';
import type { Browser } from '../chromium/browser.ts';
import type { Tab } from '../chromium/tab.ts';
import { dispatchTime } from './dispatch-time.ts';

/** How somebody hands files to a page. Each is told apart by the events that bring the files. */
const routes = {
	choice: { events: ['input', 'change'], take: choose },
	drop: { events: ['drop'], take: drop },
} as const;
export type Route = keyof typeof routes;

// Nobody picks a file sooner; what stands at the upload moment is read meanwhile.
const pickingMs = 200;
const Chooser = z.object({ backendNodeId: z.int() });

/** Opens the page's picker with a click, and returns what puts the files there. */
async function choose({ session }: Tab, files: readonly string[]): Promise<() => Promise<void>> {
	await session.tell('Page.setInterceptFileChooserDialog', { enabled: true });
	const opened = session.once('Page.fileChooserOpened', Chooser);
	await click(session, await findAccessible(session, 'button', 'Files'));
	const { backendNodeId } = await opened;
	await delay(pickingMs);
	return () => session.tell('DOM.setFileInputFiles', { files, backendNodeId });
}

/** Drags files over the page, and returns what drops them. */
async function drop({ session }: Tab, files: readonly string[]): Promise<() => Promise<void>> {
	const data = { items: [], files, dragOperationsMask: 1 };
	const drag = (type: string) => session.tell('Input.dispatchDragEvent', { type, x: 200, y: 400, data });
	await drag('dragEnter');
	await drag('dragOver');
	await delay(pickingMs);
	return () => drag('drop');
}

/** Hands files over in a fresh tab; returns for how many milliseconds the events that bring them kept the page. */
export async function handOver(browser: Browser, url: string, route: Route, files: readonly string[]): Promise<number> {
	await using tab = await browser.openTab();
	await tab.load(url);
	const { events, take } = routes[route];
	const act = await take(tab, files);
	return await dispatchTime(tab.session, events, act);
}
