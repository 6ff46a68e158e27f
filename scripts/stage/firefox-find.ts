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
const elementNode = 1;

/** Where a search has to start so that it sees all: the document, and the elements right under each shadow root. */
function startsIn(node: Node): Node[] {
	const { shadowRoot, children = [] } = node.value;
	const underRoot = shadowRoot?.value.children?.filter((child) => child.value.nodeType === elementNode) ?? [];
	return [...underRoot, ...underRoot.flatMap(startsIn), ...children.flatMap(startsIn)];
}

/** Finds an element by role and accessible name in Firefox, in closed shadow roots too. */
export async function findInFirefox(page: Page, role: string, name: string): Promise<Found | null> {
	const browser = page.browser();
	const context = contextOf(page);
	const locate = async (params: object) =>
		(await bidi(browser, 'browsingContext.locateNodes', { context, ...params }, Nodes)).nodes;

	const documents = await locate({
		locator: { type: 'css', value: ':root' },
		serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
	});
	const [element] = await locate({
		locator: { type: 'accessibility', value: { role, name } },
		startNodes: [...documents, ...documents.flatMap(startsIn)].map(({ sharedId }) => ({ sharedId })),
		maxNodeCount: 1,
	});
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
