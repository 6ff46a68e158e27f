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
 * put on the banner one round trip after its insertion, and answers with the frame after.
 */
export async function seeBanner(tab: Tab, patience?: number): Promise<number> {
	const { session } = tab;
	const backendNodeId = await until(session, 'banner', () => bannerNow(tab), patience);
	const { object } = await session.ask('DOM.resolveNode', { backendNodeId }, Resolved);
	return session.call(object.objectId, whenVisible, z.number());
}

/** Goes to an address of a listed app and waits for the banner, see `seeBanner`. */
export async function loadUntilBanner(tab: Tab, url: string): Promise<number> {
	const [at] = await Promise.all([seeBanner(tab), tab.load(url)]);
	return at;
}
