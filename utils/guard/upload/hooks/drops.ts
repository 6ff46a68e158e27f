import { oneByOne } from '../folders.ts';
import type { Channel } from './channel.ts';
import { wrapMethod } from './disguise.ts';
import { readEntries, sharedFilesystem } from './entries.ts';
import { apply, call, create, type Native, peek, untouchedGetter, untouchedMethod } from './natives.ts';

const { Promise: NativePromise } = globalThis;
const then = NativePromise.prototype.then as Native;
const resolved = NativePromise.resolve as Native;

/** A handle takes a tenth of the time that an entry takes; of more than these, what may be a folder has one kept. */
const mostHandles = 20;

interface Kept {
	file: unknown;
	entry: unknown;
	handle: unknown;
}

/** What reads a drop. */
function lookUp(realm: typeof globalThis) {
	const item = realm.DataTransferItem?.prototype;
	return {
		dataTransferOf: untouchedGetter(realm.DragEvent?.prototype, 'dataTransfer'),
		itemsOf: untouchedGetter(realm.DataTransfer?.prototype, 'items'),
		lengthOf: untouchedGetter(realm.DataTransferItemList?.prototype, 'length'),
		fileOf: untouchedMethod(item, 'getAsFile'),
		entryOf: untouchedMethod(item, 'webkitGetAsEntry'),
		handleOf: untouchedMethod(item, 'getAsFileSystemHandle'),
		nameOf: untouchedGetter(realm.File?.prototype, 'name'),
		typeOf: untouchedGetter(realm.Blob?.prototype, 'type'),
	};
}

type DropNatives = ReturnType<typeof lookUp>;

/** What is put into an array or a map goes through what the page may have replaced. */
function emptyRecord<T>(): Record<string | number, T> {
	return create(null);
}

function byName(lot: Record<number, Kept>, size: number, nameOf: Native | undefined): Record<string, Kept> {
	const named = emptyRecord<Kept>();
	for (let at = 0; at < size; at++) {
		const found = lot[at];
		if (found) named[`${peek(nameOf, found.file)}`] = found;
	}
	return named;
}

/**
 * Keeps what only the trusted event gives, folders and handles, and hands it out again where the same files come back in
 * an event of ours. A held file is known by its object, which is the same in both. The natives for it are looked up when
 * the first drop is held, as every page would pay 17 KB for them; where the page put its own in place, folders are lost.
 */
export function keepDrops(realm: typeof globalThis, { onWord, say }: Channel): void {
	const kept = new Map<unknown, Kept>();
	const find = kept.get.bind(kept);
	const keep = kept.set.bind(kept);
	let natives: DropNatives | undefined;
	let isHooked = false;

	onWord('keep', (word) => {
		natives ??= lookUp(realm);
		const { dataTransferOf, itemsOf, lengthOf, fileOf } = natives;
		const items = peek(itemsOf, peek(dataTransferOf, word)) as Record<number, unknown> | undefined;
		const count = peek(lengthOf, items);
		if (!isHooked && fileOf) hook(fileOf);
		isHooked = true;
		if (items && typeof count === 'number') keepAll(items, count, natives);
		else say('kept');
	});

	/** The page waits for this: what can be asked later is. */
	function keepAll(items: Record<number, unknown>, count: number, natives: DropNatives): void {
		const { fileOf, entryOf, handleOf, nameOf, typeOf } = natives;
		const lot = emptyRecord<Kept>();
		let size = 0;
		let handles = 0;
		let filesystem: unknown;
		for (let i = 0; i < count; i++) {
			const file = peek(fileOf, items[i]);
			if (!file) continue;
			const found: Kept = { file, entry: undefined, handle: undefined };
			keep(file, found);
			lot[size++] = found;
			if (handles < mostHandles && (count <= mostHandles || peek(typeOf, file) === '')) {
				found.handle = peek(handleOf, items[i]);
				if (found.handle) call(then, found.handle, undefined, () => {});
				handles++;
			}
			if (filesystem) continue;
			found.entry = peek(entryOf, items[i]);
			if (count > oneByOne && size === 2) filesystem = sharedFilesystem(lot[0]?.entry, found.entry);
		}
		let named: Record<string, Kept> | undefined;
		const noteEntry = (name: unknown, entry: unknown) => {
			named ??= byName(lot, size, nameOf);
			const found = named[name as string];
			if (found) found.entry ??= entry;
		};
		if (filesystem) readEntries(filesystem, noteEntry, () => say('kept'));
		else say('kept');
	}

	function hook(fileOf: Native) {
		wrapMethod(realm.DataTransferItem.prototype, 'webkitGetAsEntry', (native, self, args) => {
			return apply(native, self, args) ?? find(peek(fileOf, self))?.entry ?? null;
		});
		wrapMethod(realm.DataTransferItem.prototype, 'getAsFileSystemHandle', (native, self, args) => {
			const found = find(peek(fileOf, self));
			// Pages know that a browser may have none, and then take the file itself.
			return found ? (found.handle ?? call(resolved, NativePromise)) : apply(native, self, args);
		});
	}
}
