import { z } from '../../../utils/contracts/zod.ts';
import type { Session } from '../chromium/session.ts';
import type { Tab } from '../chromium/tab.ts';

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

/** Everything after which the banner may be in the document. */
const changes = ['DOM.documentUpdated', 'DOM.childNodeInserted', 'DOM.shadowRootPushed', 'DOM.attributeModified'];
const patience = 15_000;

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

/** Looks for the banner after each change of the document, never in between. */
async function bannerInserted(session: Session, done: AbortController): Promise<Node> {
	const { promise, resolve, reject } = Promise.withResolvers<Node>();
	const timer = setTimeout(() => reject(new Error('no banner came')), patience);
	const look = async () => {
		const { root } = await session.ask('DOM.getDocument', { depth: -1, pierce: true }, Document);
		const banner = findBanner(root);
		if (banner) resolve(banner);
	};
	// The document may be replaced while we look; the change that replaced it makes us look again.
	for (const change of changes) session.on(change, z.unknown(), () => void look().catch(() => {}), done.signal);
	try {
		return await promise;
	} finally {
		clearTimeout(timer);
		done.abort();
	}
}

/**
 * Goes to an address of a listed app and waits for the banner.
 * Resolves to the moment it was seen, in milliseconds of the page's own clock. That is an upper bound: the observer is
 * put on the banner one round trip after its insertion, and answers with the frame after.
 */
export async function loadUntilBanner(tab: Tab, url: string): Promise<number> {
	const { session } = tab;
	await session.tell('DOM.enable');
	const inserted = bannerInserted(session, new AbortController());
	const seen = inserted.then(async ({ backendNodeId }) => {
		const { object } = await session.ask('DOM.resolveNode', { backendNodeId }, Resolved);
		return session.call(object.objectId, whenVisible, z.number());
	});
	const [at] = await Promise.all([seen, tab.load(url)]);
	return at;
}
