import { expect, test } from 'vitest';
import { foldersAmong } from '../../../../utils/guard/upload/folders.ts';

type Entry = Pick<FileSystemEntry, 'name' | 'isDirectory'> & { filesystem?: unknown };

/** What a browser gives of a drop, and how often it was asked about one thing. */
function drop(names: readonly string[], sharesFilesystem: boolean) {
	const entries: Entry[] = names.map((name) => ({ name, isDirectory: !name.includes('.') }));
	const filesystemOf = (all: readonly Entry[]) => ({
		root: {
			createReader() {
				const batches = [all.slice(0, 7), all.slice(7), []];
				return { readEntries: (done: (batch: readonly Entry[] | undefined) => void) => done(batches.shift()) };
			},
		},
	});
	const shared = filesystemOf(entries);
	for (const entry of entries) entry.filesystem = sharesFilesystem ? shared : filesystemOf([entry]);
	let asked = 0;
	const items = entries.map((entry) => ({
		kind: 'file',
		getAsFile: () => ({ name: entry.name }),
		webkitGetAsEntry() {
			asked++;
			return entry;
		},
	}));
	const text = { kind: 'string', getAsFile: () => null, webkitGetAsEntry: () => null };
	return { items: [text, ...items] as unknown as DataTransferItemList, asked: () => asked };
}

const few = ['a.txt', 'folder', 'b.txt'];
const many = Array.from({ length: 1_000 }, (_, i) => (i % 100 === 0 ? `folder ${i}` : `${i}.txt`));
const isFolder = (name: string) => !name.includes('.');

test.each([true, false])('folders are told from files, in one file system: %s', async (sharesFilesystem) => {
	expect(await foldersAmong(drop(few, sharesFilesystem).items)).toEqual(few.map(isFolder));
	expect(await foldersAmong(drop(many, sharesFilesystem).items)).toEqual(many.map(isFolder));
});

test('the page does not wait for a thousand answers', async () => {
	const { items, asked } = drop(many, true);
	await foldersAmong(items);
	expect(asked()).toBeLessThan(10);
});

test('nothing but text has no folders', async () => {
	expect(await foldersAmong(drop([], true).items)).toEqual([]);
});
