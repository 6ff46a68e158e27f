import { z } from '../../../utils/contracts/zod.ts';
import type { Tab } from '../chromium/tab.ts';
import { until } from '../chromium/until.ts';

const Node = z.object({
	backendNodeId: z.int(),
	attributes: z.array(z.string()).optional(),
	get children() {
		return z.array(Node).optional();
	},
	get shadowRoots() {
		return z.array(Node).optional();
	},
});
type Node = z.infer<typeof Node>;

const Document = z.object({ root: Node });
const Resolved = z.object({ object: z.object({ objectId: z.string() }) });

/** Resolves in the first frame in which half of the element is in the window, and it is not transparent. */
const whenVisible = `function () {
	return new Promise((resolve) => {
		const settle = () =>
			this.checkVisibility({ opacityProperty: true, visibilityProperty: true })
				? resolve(performance.now())
				: requestAnimationFrame(settle);
		new IntersectionObserver((entries, observer) => {
			if (entries.at(-1).intersectionRatio < 0.5) return;
			observer.disconnect();
			settle();
		}, { threshold: 0.5 }).observe(this);
	});
}`;

function isBanner({ attributes = [] }: Node): boolean {
	const label = attributes.indexOf('aria-label');
	return label % 2 === 0 && attributes[label + 1] === 'Signpost';
}

function findBanner(node: Node): Node | undefined {
	if (isBanner(node)) return node;
	for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
		const found = findBanner(child);
		if (found) return found;
	}
	return undefined;
}

/** The banner that is in a page now, by its node; `undefined` where there is none. */
async function bannerNow({ session }: Tab): Promise<number | undefined> {
	const { root } = await session.ask('DOM.getDocument', { depth: -1, pierce: true }, Document);
	return findBanner(root)?.backendNodeId;
}

/**
 * Waits for the banner of a page, the one to come or the one that is there.
 * Resolves to the moment it was seen, in milliseconds of the page's own clock. That is an upper bound: the observer is
 * put on the banner some round trips after its insertion, which takes 40 ms where the page is busy.
 */
export async function seeBanner(tab: Tab, patience?: number): Promise<number> {
	const { session } = tab;
	const backendNodeId = await until(session, 'banner', () => bannerNow(tab), patience);
	const { object } = await session.ask('DOM.resolveNode', { backendNodeId }, Resolved);
	return session.call(object.objectId, whenVisible, z.number());
}

/**
 * In the page from before its first script. Waits for an element at the top layer that answers a click somewhere in the window,
 * as only what a banner shows does; the frame after the one that finds it there begins once that one is on the screen.
 */
const watchForBanner = `var bannerSeen = new Promise((resolve) => {
	const columns = [0.1, 0.3, 0.5, 0.7, 0.9];
	const rows = [20, 40, 60, 80];
	const isHit = (host) => columns.some((x) => rows.some((y) => document.elementFromPoint(x * innerWidth, y) === host));
	const look = (host) =>
		requestAnimationFrame(() => (isHit(host) ? requestAnimationFrame(() => resolve(performance.now())) : look(host)));
	new MutationObserver((records, observer) => {
		const host = records.flatMap(({ addedNodes }) => [...addedNodes]).find(({ popover }) => popover === 'manual');
		if (!host) return;
		observer.disconnect();
		look(host);
	}).observe(document, { childList: true, subtree: true });
})`;

const givenUp = `new Promise((_, reject) => setTimeout(() => reject(new Error('there is no banner')), 15000))`;

/**
 * Goes to an address of a listed app and waits for the banner. Resolves to the moment it was seen, in milliseconds of the
 * page's own clock, at most a frame too late; nothing asks the page meanwhile.
 */
export async function loadUntilBanner(tab: Tab, url: string): Promise<number> {
	const { session } = tab;
	await session.tell('Page.enable');
	await session.tell('Page.addScriptToEvaluateOnNewDocument', { source: watchForBanner });
	await tab.load(url);
	const at = await session.evaluate(`Promise.race([bannerSeen, ${givenUp}])`, z.number());
	// That it is the banner, half of it in the window and not transparent, takes asking; now there is time for it.
	await seeBanner(tab);
	return at;
}
