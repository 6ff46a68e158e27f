import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import type { Engine } from '../../../scripts/stage/stage-browser.ts';
import { until } from '../../../scripts/stage/until.ts';
import type { Hands, Load } from './support/hands.ts';
import { quietHost, textOver } from './support/test-apps.ts';

/** One way of a page to get files, and how a person takes it. */
export interface Route {
	/** Its name in the pages, see pages/routes.js. */
	id: string;
	/** Its row in docs/coverage.md. */
	title: string;
	/** It brings text, which the page sends nowhere. */
	isText?: true;
	/** No event tells the page's own code of it. */
	isWordless?: true;
	/** The frame that it needs. */
	frame?: string;
	/** Where the page is that has it, for a host with a response; in the page of all routes unless said. */
	at?(host: string): string;
	/** Where it takes a window, for a real clipboard or a real drag. */
	inWindowOf?: readonly Engine[];
	/** Where the browser has no such route: what it does instead. */
	missing?: Partial<Record<Engine, string>>;
	take(hands: Hands, page: Page): Promise<void>;
}

const folder = join(import.meta.dirname, 'files');
const one = [join(folder, 'a.txt')];
const two = [join(folder, 'b.txt'), join(folder, 'a.txt')];
const withFolder = [join(folder, 'folder'), join(folder, 'b.txt')];
const longText = 'x'.repeat(textOver + 1);

async function click(page: Page, selector: string): Promise<void> {
	const element = await page.waitForSelector(selector);
	await element?.scrollIntoView();
	await element?.click();
}

/**
 * Clicks in a frame. While it is new, Chromium may give a click there to the page around it (once in 600, with no extension and
 * a busy machine): a person sees that, and clicks again.
 */
async function clickInFrame(frame: Frame, selector: string): Promise<void> {
	const element = await frame.waitForSelector(selector);
	if (!element) throw new Error(`nothing to click at ${selector}`);
	await element.scrollIntoView();
	const pressed = await element.evaluateHandle((it) => {
		const seen = { isPressed: false };
		const note = () => Object.assign(seen, { isPressed: true });
		it.addEventListener('pointerdown', note, { once: true });
		return seen;
	});
	await until(async () => {
		await element.click();
		return pressed.evaluate(({ isPressed }) => isPressed);
	}, `a click to come to ${selector}`);
}

/** Clicks near the start of an element, where a file input has its button. */
async function clickStart(page: Page, selector: string): Promise<void> {
	const element = await page.waitForSelector(selector);
	await element?.scrollIntoView();
	await element?.click({ offset: { x: 30, y: 8 } });
}

function chosen(id: string, title: string, files: readonly string[] = one): Route {
	return { id, title, take: (hands, page) => hands.choose(() => clickStart(page, `#${id}`), files) };
}

function framed(id: string, title: string): Route {
	return {
		id,
		title,
		frame: id,
		async take(hands, page) {
			const frame = await (await page.waitForSelector(`#${id}`))?.contentFrame();
			if (!frame) throw new Error(`there is no frame #${id}`);
			// Nobody stands in for the picker of a frame that is not there yet.
			await frame.waitForSelector('#input');
			await hands.choose(() => clickInFrame(frame, '#input'), one);
		},
	};
}

/** A frame from one host in a page from another, which has no frame but this one. */
function framedElsewhere(id: string, title: string, hosts: (host: string) => { page: string; frame: string }): Route {
	return {
		...framed('frame-elsewhere', title),
		id,
		at(host) {
			const { page, frame } = hosts(host);
			return `https://${page}/routes.html?frame=frame-elsewhere&elsewhere=${frame}`;
		},
	};
}

function dropped(id: string, title: string, load: Load, zone = id): Route {
	return { id, title, take: (hands) => hands.drop(`#${zone}`, load) };
}

const onlyInChromium = { firefox: 'Firefox has no such API' };

/** Every route of the coverage table, in its order. */
export const routes: readonly Route[] = [
	chosen('input', '`<input type=file>` in the document'),
	chosen('input-multiple', '… with `multiple`', two),
	chosen('input-directory', '… with `webkitdirectory`', [join(folder, 'folder')]),
	chosen('input-capture', '… with `capture`'),
	chosen('input-open-shadow', '… in an open shadow root'),
	chosen('input-closed-shadow', '… in a closed shadow root'),
	chosen('detached-click', '… never attached, by `click()`', two),
	{
		...chosen('detached-tree', '… in a detached tree, by its label'),
		missing: { firefox: 'A label outside the document opens no picker' },
	},
	chosen('detached-event', '… never attached, by a dispatched `click` event'),
	chosen('detached-picker', '… never attached, by `showPicker()`'),
	chosen('removed-after-click', '… taken out of the document while its picker is open, after `click()`'),
	chosen('removed-after-picker', '… taken out while its picker is open, after `showPicker()`'),
	chosen('fragment-click', '… in a document fragment'),
	{ ...chosen('other-document', '… made in another document'), frame: 'frame-same' },
	chosen('show-picker', '… in the document, by `showPicker()`'),
	framed('frame-same', 'A frame of the same origin'),
	framed('frame-cross', 'A frame of another origin'),
	framedElsewhere('frame-lenient', 'A lenient frame in a stricter page: the stricter wins', (host) => ({
		page: host,
		frame: `frames.${quietHost}`,
	})),
	framedElsewhere('frame-untold', '… and the page hides itself from its frames (`referrerpolicy`)', (host) => ({
		page: host,
		frame: `frames.${quietHost}&policy=no-referrer`,
	})),
	framedElsewhere('frame-stricter', 'A stricter frame in a lenient page: the stricter wins', (host) => ({
		page: quietHost,
		frame: `frames.${host}`,
	})),
	framed('frame-sandboxed', 'A sandboxed frame'),
	framed('frame-blank', 'A frame at `about:blank`'),
	framed('frame-srcdoc', 'A frame with `srcdoc`'),
	framed('frame-blob', 'A frame at `blob:`'),
	{
		...chosen('input-served', 'A page that a service worker serves (PWA)'),
		// The server has no such page.
		at: (host) => `https://${host}/app/routes.html?frame=`,
		take: (hands, page) => hands.choose(() => clickStart(page, '#input'), one),
	},
	{
		id: 'form-submit',
		title: 'A form sent with a file that was in it before',
		take: (_, page) => click(page, '#form-submit'),
	},
	{
		id: 'form-script',
		title: '… by `form.submit()`',
		isWordless: true,
		take: (_, page) => click(page, '#form-script'),
	},
	dropped('drop-files', 'Drop, read by `files`', { files: two }),
	dropped('drop-items', 'Drop, read by `items` and `getAsFile()`', { files: two }),
	dropped('drop-file-entries', 'Drop, read by `webkitGetAsEntry()`', { files: two }, 'drop-entries'),
	{ ...dropped('drop-input', 'Drop on an `<input type=file>`', { files: two }), inWindowOf: ['firefox'] },
	{
		...dropped('drop-closed-shadow', '… in a closed shadow root', { files: two.slice(0, 1) }, 'input-closed-shadow'),
		inWindowOf: ['firefox'],
	},
	{
		...dropped('drop-directory-input', 'Drop of a folder on an `<input type=file webkitdirectory>`', {
			files: [join(folder, 'folder')],
		}),
		inWindowOf: ['firefox'],
	},
	{
		...dropped('drop-entries', 'Drop of a folder, read by `webkitGetAsEntry()`', { files: withFolder }),
		inWindowOf: ['firefox'],
	},
	{
		...dropped('drop-handles', 'Drop of a folder, read by `getAsFileSystemHandle()`', { files: withFolder }),
		missing: onlyInChromium,
	},
	{ ...dropped('drop-text', 'Drop of long text', { text: longText }), isText: true },
	{
		id: 'paste-files',
		title: 'Paste of files',
		inWindowOf: ['chromium'],
		take: (hands) => hands.paste('#paste', { files: two }),
	},
	{ id: 'paste', title: 'Paste of a picture', take: (hands) => hands.paste('#paste', { files: one }) },
	{
		id: 'paste-text',
		title: 'Paste of long text',
		isText: true,
		take: (hands) => hands.paste('#paste', { text: longText }),
	},
	{
		id: 'open-file-picker',
		title: '`showOpenFilePicker()`',
		missing: onlyInChromium,
		take: (_, page) => click(page, '#open-file-picker'),
	},
	{
		id: 'directory-picker',
		title: '`showDirectoryPicker()`',
		missing: onlyInChromium,
		take: (_, page) => click(page, '#directory-picker'),
	},
	{
		id: 'launch-queue',
		title: 'File Handling, the launch queue',
		missing: onlyInChromium,
		take: (_, page) => page.evaluate(() => dispatchEvent(new Event('launch'))).then(() => undefined),
	},
];
