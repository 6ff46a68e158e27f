/**
 * Asking the browser about one thing that was dropped takes about a millisecond, and the page stands still meanwhile.
 * Of more than these, it is asked about all at once.
 */
export const oneByOne = 10;

/** One thing of a drop or a paste: as much of a `DataTransferItem` as it takes. */
export interface Item {
	kind: string;
	webkitGetAsEntry(): Entry | null;
}

export interface Entry {
	name: string;
	isDirectory: boolean;
	filesystem: { root: { createReader(): Reader } };
}

interface Reader {
	readEntries(done: (batch: readonly Pick<Entry, 'name' | 'isDirectory'>[]) => void, failed: () => void): void;
}

function* entriesOf(items: Iterable<Item>): Generator<Entry | null> {
	for (const item of items) if (item.kind === 'file') yield item.webkitGetAsEntry();
}

/**
 * Whether each file of a drop or a paste stands for a folder. Has to be called while the event lasts.
 *
 * @param files those among the items, in their order
 */
export async function foldersAmong(
	items: Iterable<Item>,
	files: readonly { name: string }[],
): Promise<readonly boolean[]> {
	if (files.length > oneByOne) {
		const [one, other] = entriesOf(items);
		if (one && one.filesystem === other?.filesystem) {
			const folders = await foldersUnder(one.filesystem.root.createReader());
			return files.map(({ name }) => folders.has(name));
		}
	}
	return Array.from(entriesOf(items), (entry) => entry?.isDirectory ?? false);
}

/** The names of the folders right under another one. */
async function foldersUnder(reader: Reader): Promise<Set<string>> {
	const found = new Set<string>();
	for (;;) {
		// What can't be read is shown as a file.
		const batch = await new Promise<readonly Pick<Entry, 'name' | 'isDirectory'>[]>((done) => {
			reader.readEntries(done, () => done([]));
		});
		if (batch.length === 0) return found;
		for (const { name, isDirectory } of batch) if (isDirectory) found.add(name);
	}
}
