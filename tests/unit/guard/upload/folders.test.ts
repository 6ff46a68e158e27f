import { expect, test } from 'vitest';
import { type Entry, filesUnder, foldersAmong, type Item } from '../../../../utils/guard/upload/folders.ts';

type Named = Pick<Entry, 'name' | 'isDirectory'>;

/** A file system with these at its top, which it tells a few at a time. */
function filesystemOf(all: readonly Named[]): Entry['filesystem'] {
	return {
		root: {
			createReader() {
				const batches = [all.slice(0, 7), all.slice(7)];
				return { readEntries: (done) => done(batches.shift() ?? []) };
			},
		},
	};
}

/** What a browser gives of a drop, and how often it was asked about one thing. */
function drop(names: readonly string[], sharesFilesystem: boolean) {
	const found = names.map((name) => ({ name, isDirectory: !name.includes('.') }));
	const shared = filesystemOf(found);
	let asked = 0;
	const items = found.map((each): Item => {
		const entry = { ...each, filesystem: sharesFilesystem ? shared : filesystemOf([each]) };
		return {
			kind: 'file',
			webkitGetAsEntry() {
				asked++;
				return entry;
			},
		};
	});
	const text: Item = { kind: 'string', webkitGetAsEntry: () => null };
	const folders = () => foldersAmong([text, ...items], found);
	return { folders, asked: () => asked };
}

const few = ['a.txt', 'folder', 'b.txt'];
const many = Array.from({ length: 1_000 }, (_, i) => (i % 100 === 0 ? `folder ${i}` : `${i}.txt`));
const isFolder = (name: string) => !name.includes('.');

test.each([true, false])('folders are told from files, in one file system: %s', async (sharesFilesystem) => {
	expect(await drop(few, sharesFilesystem).folders()).toEqual(few.map(isFolder));
	expect(await drop(many, sharesFilesystem).folders()).toEqual(many.map(isFolder));
});

test('the page does not wait for a thousand answers', async () => {
	const { folders, asked } = drop(many, true);
	await folders();
	expect(asked()).toBeLessThan(10);
});

test('nothing but text has no folders', async () => {
	expect(await drop([], true).folders()).toEqual([]);
});

type EntryParts = Partial<FileSystemFileEntry & FileSystemDirectoryEntry>;

function file(name: string, isReadable = true): EntryParts {
	return {
		isFile: true,
		file(done, failed) {
			if (isReadable) done(new File([], name));
			else failed?.(new DOMException());
		},
	};
}

/** Tells a few of its entries at a time, and then fails or is at its end. */
function folder(inside: readonly EntryParts[], isReadable = true): EntryParts {
	const batches = [inside.slice(0, 2), inside.slice(2)];
	return {
		isDirectory: true,
		createReader: () => ({
			readEntries(done, failed) {
				if (isReadable) done((batches.shift() ?? []) as FileSystemEntry[]);
				else failed?.(new DOMException());
			},
		}),
	};
}

test('a folder gives its files in the order in which the browser tells them, without what can’t be read', async () => {
	const inner = folder([file('c'), folder([]), file('d', false), file('e')]);
	const outer = folder([file('a'), inner, folder([file('locked')], false), file('b')]);
	const found = await filesUnder(outer as FileSystemEntry);
	expect(found.map(({ name }) => name)).toEqual(['a', 'c', 'e', 'b']);
});
