import type { Page } from 'puppeteer-core';
import { z } from '../../utils/contracts/zod.ts';
import { bidi, contextOf } from './bidi.ts';

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
export type Node = z.infer<typeof Node>;

const Nodes = z.object({ nodes: z.array(Node) });
const CallResult = z.object({ result: z.object({ value: z.string().optional() }) });

/** How deep in the document a shadow root is looked for: Signpost's hangs on the root, or on something that the page shows. */
const depth = 5;

function shadowRootsIn({ value: { shadowRoot, children = [] } }: Node): Node[] {
	return [...(shadowRoot ? [shadowRoot] : []), ...children.flatMap(shadowRootsIn)];
}

export const references = (nodes: readonly Node[]) => nodes.map(({ sharedId }) => ({ sharedId }));

/** The nodes that a locator of WebDriver BiDi finds in a frame, the page's own by default. */
export async function locate(page: Page, type: string, value: unknown, params: object = {}): Promise<Node[]> {
	const locator = { context: contextOf(page), locator: { type, value }, ...params };
	return (await bidi(page.browser(), 'browsingContext.locateNodes', locator, Nodes)).nodes;
}

/** Shadow roots in a page of Firefox, closed ones too. */
export async function shadowRoots(page: Page): Promise<Node[]> {
	const serializationOptions = { includeShadowTree: 'all', maxDomDepth: depth };
	return (await locate(page, 'css', ':root', { serializationOptions })).flatMap(shadowRootsIn);
}

/** Calls a function, written as text, with nodes of a page of Firefox. */
export async function call(page: Page, functionDeclaration: string, nodes: readonly Node[]): Promise<string> {
	const params = {
		target: { context: contextOf(page) },
		awaitPromise: false,
		functionDeclaration,
		arguments: references(nodes),
	};
	return (await bidi(page.browser(), 'script.callFunction', params, CallResult)).result.value ?? '';
}
