import { type Browser, browser } from 'wxt/browser';
import type { BannerMemory } from '../contracts/banner.ts';
import type { SiteView } from '../contracts/view.ts';
import type { HostStanding, Moment } from '../contracts/vocabulary.ts';

/** The toolbar's mark for a standing that has something to say: a sign and a colour, so that neither is alone. */
const marks: Record<HostStanding, { text: string; color: string }> = {
	approved: { text: '', color: '#1f6f54' },
	tolerated: { text: '~', color: '#5b676c' },
	unreviewed: { text: '?', color: '#8a5a00' },
	unsanctioned: { text: '–', color: '#9a3b26' },
	blocked: { text: '–', color: '#9a3b26' },
	unlisted: { text: '?', color: '#8a5a00' },
};

/** What a banner is about, and whether it comes as the pill. */
interface Showing {
	moment: Moment;
	rests: boolean;
	/** How the person left the banner elsewhere. */
	left: BannerMemory;
	/** How things stand, until the banner has taken it; later it asks by itself. */
	view?: SiteView | null;
}

declare global {
	/** What the banner of this page shows, once the worker has said so. */
	var signpostShowing: Showing | undefined;
}

/** A tab may close or move on between any two lines. */
async function unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
	try {
		return await work;
	} catch {
		return undefined;
	}
}

/** Puts a standing on the toolbar icon of one tab. The browser takes it away when the tab moves on. */
export async function markTab(id: number, standing: HostStanding, title: string): Promise<void> {
	const { text, color } = marks[standing];
	await unlessGone(
		Promise.all([
			browser.action.setBadgeText({ tabId: id, text }),
			browser.action.setBadgeBackgroundColor({ tabId: id, color }),
			browser.action.setBadgeTextColor({ tabId: id, color: '#ffffff' }),
			browser.action.setTitle({ tabId: id, title }),
		]),
	);
}

export async function clearTab(id: number, title: string): Promise<void> {
	await unlessGone(
		Promise.all([browser.action.setBadgeText({ tabId: id, text: '' }), browser.action.setTitle({ tabId: id, title })]),
	);
}

async function runIn(target: Browser.scripting.InjectionTarget, files: readonly string[]): Promise<unknown> {
	const results = await unlessGone(
		browser.scripting.executeScript({ target, files: [...files], injectImmediately: true }),
	);
	return results?.[0]?.result;
}

/**
 * Runs files of the extension in the tab's top frame. Returns what the last evaluates to, `undefined` if they could not run. A
 * promise would keep the page from having loaded (`only-one.ts`).
 */
export function runInTab(id: number, files: readonly string[]): Promise<unknown> {
	return runIn({ tabId: id, frameIds: [0] }, files);
}

/** The same in a document, while it is the one that the tab shows. Chromium alone knows documents. */
export function runInDocument(tab: number, document: string, files: readonly string[]): Promise<unknown> {
	return runIn({ tabId: tab, documentIds: [document] }, files);
}

/** The address that a tab shows now, `undefined` where there is no such tab. */
export async function addressOfTab(id: number): Promise<string | undefined> {
	return (await unlessGone(browser.tabs.get(id)))?.url;
}

/**
 * Lets the banner in the tab's top frame know what it is to show, whether it runs there already or is on its way. What is
 * more than a visit stays so.
 */
export async function setShowing(id: number, showing: Showing): Promise<void> {
	await unlessGone(
		browser.scripting.executeScript({
			target: { tabId: id, frameIds: [0] },
			func: (text: string) => {
				const next: Showing = JSON.parse(text);
				const before = globalThis.signpostShowing?.moment ?? 'visit';
				const isLess = next.moment === 'visit' && before !== 'visit';
				globalThis.signpostShowing = isLess ? { moment: before, rests: next.rests, left: next.left } : next;
				globalThis.signpostBanner?.again();
			},
			// As text, since Chromium drops what is null in objects.
			args: [JSON.stringify(showing)],
			injectImmediately: true,
		}),
	);
}

/** Replaces the tab's page, so that "back" leads to where the person came from and not to it again. */
export async function replacePage(id: number, url: string): Promise<void> {
	const replaced = await unlessGone(
		browser.scripting.executeScript({
			target: { tabId: id, frameIds: [0] },
			func: (to: string) => location.replace(to),
			args: [url],
			injectImmediately: true,
		}),
	);
	if (!replaced) await unlessGone(browser.tabs.update(id, { url }));
}

/** A tab with a web page. */
export interface WebTab {
	id: number;
	url: string;
}

async function tabsWith(more: { active?: true }): Promise<WebTab[]> {
	const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false, ...more });
	return tabs.flatMap(({ id, url }) => (id === undefined || url === undefined ? [] : [{ id, url }]));
}

/** Tabs that show a web page now; those the browser has put aside look for themselves when they come back. */
export const webTabs = () => tabsWith({});

/** Those of them that are in front, one a window. */
export const frontTabs = () => tabsWith({ active: true });
