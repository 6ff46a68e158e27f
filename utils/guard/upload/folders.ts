/**
 * Asking the browser about one thing that was dropped takes about a millisecond, and the page stands still meanwhile.
 * Of more than these, it is asked about all at once.
 */
export const oneByOne = 10;

/** Whether each file of a drop or a paste stands for a folder. Has to be called while the event lasts. */
export async function foldersAmong(items: DataTransferItemList): Promise<readonly boolean[]> {
	const dropped = [...items].filter(({ kind }) => kind === 'file');
	const [one, other] = dropped.slice(0, 2).map((item) => item.webkitGetAsEntry());
	const isShared = one && one.filesystem === other?.filesystem;
	if (!isShared || dropped.length <= oneByOne) {
		return dropped.map((item) => item.webkitGetAsEntry()?.isDirectory ?? false);
	}
	const names = dropped.map((item) => item.getAsFile()?.name ?? '');
	const folders = await foldersUnder(one.filesystem.root);
	return names.map((name) => folders.has(name));
}

/** The names of the folders right under another one. */
async function foldersUnder(root: FileSystemDirectoryEntry): Promise<Set<string>> {
	const found = new Set<string>();
	const reader = root.createReader();
	for (;;) {
		// What can't be read is shown as a file.
		const batch = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
		if (batch.length === 0) return found;
		for (const { name, isDirectory } of batch) if (isDirectory) found.add(name);
	}
}
