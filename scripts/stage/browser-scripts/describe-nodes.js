/* Firefox's own window: asks the accessibility tree of a page, in the page's process, what nodes of WebDriver BiDi are. */
(json) => {
	const { context, ids } = JSON.parse(json);
	const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
	const { messageManager } = NavigableManager.getBrowserById(context);

	// A page that comes from elsewhere may be in another process: each time anew.
	const inPage = (name, ids) => {
		const tree = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
		const nodes = ChromeUtils.domProcessChild.getActor('WebDriverProcessData').getNodeCache();
		/** What was just put in the page is in the tree after two frames. */
		const catchUp = () => {
			const { windowUtils } = content;
			windowUtils.advanceTimeAndRefresh(0);
			windowUtils.advanceTimeAndRefresh(0);
			windowUtils.restoreNormalRefresh();
		};
		const inTree = (node) => (node?.isConnected ? tree.getAccessibleFor(node) : null);
		const found = ids.map((id) => nodes.getNode(docShell.browsingContext, id));
		if (found.some((node) => !inTree(node))) catchUp();
		const told = found.map((node) => {
			const accessible = inTree(node);
			return { role: accessible?.computedARIARole ?? 'none', name: accessible?.name ?? '' };
		});
		sendAsyncMessage(name, told);
	};

	const name = `signpost:nodes-${Services.uuid.generateUUID()}`;
	const source = `(${inPage.toString()})(${JSON.stringify(name)}, ${JSON.stringify(ids)})`;
	return new Promise((done) => {
		messageManager.addMessageListener(name, function hear({ data }) {
			messageManager.removeMessageListener(name, hear);
			done(JSON.stringify(data));
		});
		messageManager.loadFrameScript(`data:,${encodeURIComponent(source)}`, false);
	});
};
