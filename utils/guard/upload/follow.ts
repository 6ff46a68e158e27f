/** The element at the top of a detached tree. */
function topOf(node: Node): Node {
	let top = node;
	for (let up: Node | null = node; up && up.nodeType !== Node.DOCUMENT_FRAGMENT_NODE; up = up.parentNode) top = up;
	const root = top.getRootNode();
	return root instanceof ShadowRoot ? topOf(root.host) : top;
}

/**
 * Stays with an input while its picker is open. Its events do not reach the window once it is out of the document,
 * and a page may take it out at any time; then its tree is put under a detached element, where `listen` comes before
 * every listener of the page.
 *
 * @returns ends it, and takes the tree out again
 */
export function follow(input: HTMLInputElement, listen: (holder: Element) => void): () => void {
	const holder = input.ownerDocument.createElement('div');
	listen(holder);
	let from: { fragment: Node; top: Node; before: Node | null } | undefined;
	const home = () => {
		const top = topOf(input);
		if (input.isConnected || top === holder) return;
		if (top.parentNode) from = { fragment: top.parentNode, top, before: top.nextSibling };
		holder.append(top);
	};
	const watcher = new MutationObserver(home);
	home();
	watcher.observe(holder, { childList: true, subtree: true });
	for (let root = input.getRootNode(); ; root = root.host.getRootNode()) {
		watcher.observe(root, { childList: true, subtree: true });
		if (!(root instanceof ShadowRoot)) break;
	}
	return () => {
		watcher.disconnect();
		const isThere = from?.top.parentNode === holder;
		holder.replaceChildren();
		if (from && isThere) from.fragment.insertBefore(from.top, from.before);
	};
}
