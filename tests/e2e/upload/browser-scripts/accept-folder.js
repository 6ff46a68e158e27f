/* Firefox's own window: says yes where the browser asks whether a whole folder may be handed over. */
async () => {
	const dialogs = () =>
		gBrowser.browsers.flatMap((browser) =>
			[...gBrowser.getTabDialogBox(browser).getTabDialogManager()._dialogs].map((dialog) =>
				dialog._frame?.contentDocument?.getElementById('commonDialog'),
			),
		);
	/** A dialog that is still being put together has none. */
	const buttons = () => dialogs().map((dialog) => dialog?._buttons?.accept);
	for (let tries = 0; tries < 100; tries++) {
		const ready = buttons().find((button) => button && !button.disabled);
		if (ready) return ready.click();
		await new Promise((done) => setTimeout(done, 50));
	}
	throw new Error('the browser did not ask about the folder');
};
