import type { Parcel } from '../../contracts/upload.ts';
import type { Held } from './gate.ts';

/** Something that waits. Only its name and its size are ever looked at. */
interface Entry {
	name: string;
	/** Bytes; `null` for a folder, and for what is gone meanwhile. */
	size(): Promise<number | null>;
}

/** What a held upload consists of. */
export interface Contents {
	entries: readonly Entry[];
	/** Length of the text, where it is text. */
	characters: number | null;
}

const mostShown = 5;
/** So many sizes are read in one go; the page has its turn in between. */
const sizesAtOnce = 16;

function entryOf(handle: FileSystemHandle): Entry {
	return {
		name: handle.name,
		async size() {
			if (!(handle instanceof FileSystemFileHandle)) return null;
			return handle.getFile().then(
				({ size }) => size,
				() => null,
			);
		},
	};
}

export async function contentsOf(held: Held): Promise<Contents> {
	if (held.kind === 'handles') return { entries: held.handles.map(entryOf), characters: null };
	const folders = 'folders' in held ? await held.folders : [];
	const text = 'texts' in held ? held.texts.find(([type]) => type === 'text/plain')?.[1] : undefined;
	return {
		entries: held.files.map((file, at) => ({ name: file.name, size: async () => (folders[at] ? null : file.size) })),
		characters: held.files.length > 0 ? null : (text?.length ?? 0),
	};
}

async function sumOf(entries: readonly Entry[]): Promise<number> {
	const sizes = await Promise.all(entries.map((entry) => entry.size()));
	return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}

/** Bytes of everything, added up without keeping the page waiting. */
export async function totalSize({ entries }: Contents): Promise<number> {
	let total = 0;
	for (let start = 0; start < entries.length; start += sizesAtOnce) {
		total += await sumOf(entries.slice(start, start + sizesAtOnce));
		await new Promise((done) => setTimeout(done));
	}
	return total;
}

/** What the person is told at once: the first few names with their sizes. */
export async function parcelOf({ entries, characters }: Contents): Promise<Parcel> {
	const shown = entries.slice(0, mostShown);
	const items = await Promise.all(shown.map(async (entry) => ({ name: entry.name, size: await entry.size() })));
	return { items, count: entries.length, size: await sumOf(shown), characters };
}
