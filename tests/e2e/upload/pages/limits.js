/* Lists what it gets, by path and size, and reads nothing of it. */
{
	window.got = [];
	const note = (files, pathOf) => {
		window.got = files.map((file) => [pathOf(file), file.size]);
	};
	const pathOf = (file) => file.webkitRelativePath || file.name;
	for (const input of document.querySelectorAll('input')) {
		input.addEventListener('change', () => note([...input.files], pathOf));
	}

	async function filesUnder(entry) {
		if (entry.isFile)
			return [{ path: entry.fullPath, file: await new Promise((done, fail) => entry.file(done, fail)) }];
		const reader = entry.createReader();
		const found = [];
		for (;;) {
			const batch = await new Promise((done, fail) => reader.readEntries(done, fail));
			if (batch.length === 0) break;
			found.push(...batch);
		}
		return (await Promise.all(found.map(filesUnder))).flat();
	}

	const zone = document.querySelector('#drop');
	zone.addEventListener('dragover', (event) => event.preventDefault());
	zone.addEventListener('drop', async (event) => {
		event.preventDefault();
		const files = [...event.dataTransfer.files];
		const items = [...event.dataTransfer.items];
		const entries = items.map((item) => item.webkitGetAsEntry());
		// As widgets do it: "null" means that it is no file, and they give up.
		const handles = await Promise.all(items.map((item) => item.getAsFileSystemHandle?.()));
		if (handles.includes(null)) throw new Error('something that was dropped is no file');
		if (entries.includes(null)) return note(files, pathOf);
		const found = (await Promise.all(entries.map(filesUnder))).flat();
		window.got = found.map(({ path, file }) => [path.slice(1), file.size]);
	});
}
