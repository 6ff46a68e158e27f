import { call, type Native, peek, untouchedGetter, untouchedMethod } from './natives.ts';

/** The entries of a drop all at once, from the file system that the browser made for it. */
export interface Entries {
	/** The one file system that both entries are in; `undefined` where each has its own. */
	shared(one: unknown, other: unknown): unknown;
	/** Notes each entry at its top, and says when that is done; the page has its turn in between. */
	read(filesystem: unknown, note: (name: unknown, entry: unknown) => void, done: () => void): void;
}

export function openEntries(realm: typeof globalThis): Entries {
	const filesystemOf = untouchedGetter(realm.FileSystemEntry?.prototype, 'filesystem');
	const nameOf = untouchedGetter(realm.FileSystemEntry?.prototype, 'name');
	const rootOf = untouchedGetter(realm.FileSystem?.prototype, 'root');
	const createReader = untouchedMethod(realm.FileSystemDirectoryEntry?.prototype, 'createReader');
	const readEntries = untouchedMethod(realm.FileSystemDirectoryReader?.prototype, 'readEntries');

	function readAll(reader: unknown, read: Native, note: (name: unknown, entry: unknown) => void, done: () => void) {
		const next = () => call(read, reader, take, done);
		const take = (batch: unknown[]) => {
			if (batch.length === 0) return done();
			for (let i = 0; i < batch.length; i++) note(peek(nameOf, batch[i]), batch[i]);
			next();
		};
		next();
	}

	return {
		shared(one, other) {
			const filesystem = createReader && readEntries && peek(filesystemOf, one);
			return filesystem === peek(filesystemOf, other) ? filesystem : undefined;
		},
		read(filesystem, note, done) {
			const root = peek(rootOf, filesystem);
			if (!root || !createReader || !readEntries) return done();
			readAll(call(createReader, root), readEntries, note, done);
		},
	};
}
