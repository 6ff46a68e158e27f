/*
 * The browser's own dialogs cannot be driven from outside. This runs before anything else in the page, extensions
 * included, and stands in for them: it hands out real handles, as the browser would after the person chose.
 */
{
	const folder = async () => {
		const root = await navigator.storage.getDirectory();
		const picked = await root.getDirectoryHandle('picked', { create: true });
		for (const name of ['one.txt', 'two.txt']) {
			const file = await picked.getFileHandle(name, { create: true });
			const writable = await file.createWritable();
			await writable.write(`This is ${name}.`);
			await writable.close();
		}
		return picked;
	};
	const natives = {
		async showOpenFilePicker() {
			const picked = await folder();
			return Promise.all(['two.txt', 'one.txt'].map((name) => picked.getFileHandle(name)));
		},
		showDirectoryPicker: () => folder(),
	};
	if ('showOpenFilePicker' in window) Object.assign(window, natives);
	if ('LaunchQueue' in window) {
		let consume;
		let files = [];
		LaunchQueue.prototype.setConsumer = function setConsumer(consumer) {
			consume = consumer;
		};
		Object.defineProperty(LaunchParams.prototype, 'files', { get: () => files, configurable: true, enumerable: true });
		addEventListener('launch', async () => {
			const picked = await folder();
			files = [await picked.getFileHandle('one.txt')];
			consume(Object.create(LaunchParams.prototype));
		});
	}
}
