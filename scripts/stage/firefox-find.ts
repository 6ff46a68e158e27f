import type { Page } from 'puppeteer-core';
import { z } from '../../utils/contracts/zod.ts';
import { bidi, contextOf } from './bidi.ts';
import type { Found } from './stage-browser.ts';

/** A node as WebDriver BiDi serializes it, closed shadow roots included. */
const Node = z.object({
	sharedId: z.string(),
	value: z.object({
		nodeType: z.number(),
		get children() {
			return z.array(Node).optional();
		},
		get shadowRoot() {
			return Node.nullish();
		},
	}),
});
type Node = z.infer<typeof Node>;

const Nodes = z.object({ nodes: z.array(Node) });
const CallResult = z.object({ result: z.object({ value: z.string().optional() }) });

/** Elements that may have a role; only those are asked for it, as Firefox takes a moment for each. */
const candidates: Readonly<Record<string, string>> = {
	button: 'button',
	dialog: 'dialog',
	heading: 'h1, h2, h3',
	link: 'a',
	radio: 'input[type=radio]',
	region: 'section, [role=region]',
	searchbox: 'input[type=search]',
	textbox: 'input, textarea',
};
/** How deep in the document a shadow root is looked for: Signpost's hangs on the root or on the body. */
const depth = 2;

function shadowRootsIn({ value: { shadowRoot, children = [] } }: Node): Node[] {
	return [...(shadowRoot ? [shadowRoot] : []), ...children.flatMap(shadowRootsIn)];
}

const references = (nodes: readonly Node[]) => nodes.map(({ sharedId }) => ({ sharedId }));

/** Finds an element by role and accessible name in Firefox, in closed shadow roots too. */
export async function findInFirefox(page: Page, role: string, name: string): Promise<Found | null> {
	const browser = page.browser();
	const context = contextOf(page);
	const locate = async (type: string, value: unknown, params: object = {}) =>
		(await bidi(browser, 'browsingContext.locateNodes', { context, locator: { type, value }, ...params }, Nodes)).nodes;

	const serializationOptions = { includeShadowTree: 'all', maxDomDepth: depth };
	const shadowRoots = (await locate('css', ':root', { serializationOptions })).flatMap(shadowRootsIn);
	const selector = candidates[role] ?? '*';
	const startNodes = [
		...(await locate('css', selector)),
		...(shadowRoots.length > 0 ? await locate('css', selector, { startNodes: references(shadowRoots) }) : []),
	];
	if (startNodes.length === 0) return null;
	const [element] = await locate(
		'accessibility',
		{ role, name },
		{ startNodes: references(startNodes), maxNodeCount: 1 },
	);
	if (!element) return null;
	const { sharedId } = element;
	const call = async (functionDeclaration: string) => {
		const params = { target: { context }, awaitPromise: false, functionDeclaration, arguments: [{ sharedId }] };
		return (await bidi(browser, 'script.callFunction', params, CallResult)).result.value;
	};
	return {
		text: async () => z.string().parse(await call('(node) => node.innerText ?? node.textContent')),
		click: async () => {
			await call('(node) => node.scrollIntoView({ block: "nearest", behavior: "instant" })');
			const origin = { type: 'element', element: { sharedId } };
			const actions = [
				{ type: 'pointerMove', x: 0, y: 0, origin },
				{ type: 'pointerDown', button: 0 },
				{ type: 'pointerUp', button: 0 },
			];
			await bidi(
				browser,
				'input.performActions',
				{ context, actions: [{ type: 'pointer', id: 'mouse', actions }] },
				z.unknown(),
			);
		},
	};
}
