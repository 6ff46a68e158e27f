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

interface Reader<One = Pick<Entry, 'name' | 'isDirectory'>> {
	readEntries(done: (batch: readonly One[]) => void, failed: () => void): void;
}

/** The entries of files and folders among the items. Has to be asked for while the event lasts. */
export function* entriesOf<Found>(items: Iterable<{ kind: string; webkitGetAsEntry(): Found }>): Generator<Found> {
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
			const found = await allFrom(one.filesystem.root.createReader());
			const folders = new Set(found.filter(({ isDirectory }) => isDirectory).map(({ name }) => name));
			return files.map(({ name }) => folders.has(name));
		}
	}
	return Array.from(entriesOf(items), (entry) => entry?.isDirectory ?? false);
}

/** Everything right under a folder; nothing, where it can't be read. */
async function allFrom<One>(reader: Reader<One>): Promise<One[]> {
	const all: One[] = [];
	for (;;) {
		const batch = await new Promise<readonly One[]>((done) => {
			reader.readEntries(done, () => done([]));
		});
		if (batch.length === 0) return all;
		all.push(...batch);
	}
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Every file in a folder and in those under it, in the browser's order. What can't be read is left out. */
export async function filesUnder(entry: FileSystemEntry): Promise<readonly File[]> {
	if (isFile(entry)) {
		return new Promise((done) => {
			entry.file(
				(file) => done([file]),
				() => done([]),
			);
		});
	}
	const found = isFolder(entry) ? await allFrom(entry.createReader()) : [];
	return (await Promise.all(found.map(filesUnder))).flat();
}
