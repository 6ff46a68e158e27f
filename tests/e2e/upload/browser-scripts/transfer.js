/* Firefox's own window: drops or pastes into a page as the browser does it, by trusted events in the page's process. */
async (json) => {
	const { kind, url, selector, files, text } = JSON.parse(json);
	const browser = gBrowser.browsers.find(({ currentURI }) => currentURI.spec === url);
	const { messageManager } = browser;

	// A page that comes from elsewhere may be in another process: each time anew.
	const name = `signpost:transfer-${Services.uuid.generateUUID()}`;
	const inPage = (name) => {
		addMessageListener(name, ({ data: { kind, selector, files, text } }) => {
			const place = content.document.querySelector(selector);
			place.scrollIntoView();
			// In an editor that is a frame, it is the frame's page that gets it.
			const target = place.contentDocument?.body ?? place;
			const inner = target.ownerDocument.defaultView;
			const { windowUtils } = inner;
			const input = Object.assign(content.document.createElement('input'), { type: 'file', multiple: true });
			input.mozSetFileArray(files);
			const sandbox = Cu.Sandbox(inner, { sandboxPrototype: inner });
			/** The page's own code may read only what the page's own code put in. */
			const fill = (data) => {
				Object.assign(sandbox, { input, text, data });
				Cu.evalInSandbox(
					`if (text) data.setData('text/plain', text);
					for (const file of input.files) data.items.add(file);`,
					sandbox,
				);
				return data;
			};
			const { x, y } = target.getBoundingClientRect();
			const [clientX, clientY] = [x + 20, y + 15];
			const screen = { screenX: inner.mozInnerScreenX + clientX, screenY: inner.mozInnerScreenY + clientY };
			const at = { bubbles: true, cancelable: true, composed: true, clientX, clientY, ...screen };
			const finish = (event) => sendAsyncMessage(name, event.isTrusted ? 'trusted' : 'not trusted');
			if (kind === 'paste') {
				const event = new inner.ClipboardEvent('paste', at);
				fill(event.clipboardData);
				target.focus();
				target.dispatchEvent(event);
				finish(event);
				return;
			}
			const dataTransfer = fill(new inner.DataTransfer());
			const fire = (type) => {
				const event = new inner.DragEvent(type, { ...at, dataTransfer });
				windowUtils.dispatchDOMEventViaPresShellForTesting(target, event);
				return event;
			};
			fire('dragenter');
			fire('dragover');
			content.setTimeout(() => finish(fire('drop')), 100);
		});
	};

	const source = `(${inPage.toString()})(${JSON.stringify(name)})`;
	messageManager.loadFrameScript(`data:,${encodeURIComponent(source)}`, false);
	const made = await Promise.all(
		files.map((path) => {
			const file = Components.classes['@mozilla.org/file/local;1'].createInstance(Components.interfaces.nsIFile);
			file.initWithPath(path);
			return File.createFromNsIFile(file);
		}),
	);
	return new Promise((done) => {
		messageManager.addMessageListener(name, function hear({ data }) {
			messageManager.removeMessageListener(name, hear);
			done(data);
		});
		messageManager.sendAsyncMessage(name, { kind, selector, files: made, text });
	});
};
