import { oneByOne } from '../folders.ts';
import type { Channel } from './channel.ts';
import { wrapMethod } from './disguise.ts';
import { openEntries } from './entries.ts';
import { apply, call, type Native, peek, untouchedGetter, untouchedMethod } from './natives.ts';

const then = Promise.prototype.then as Native;

/** A handle takes a tenth of the time that an entry takes; of more, only what may be a folder has one kept. */
const mostHandles = 100;

interface Kept {
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
		entries: openEntries(realm),
	};
}

type DropNatives = ReturnType<typeof lookUp>;

/**
 * Keeps what only the trusted event gives, folders and handles, and hands it out again where the same files come back in
 * an event of ours. A held file is known by its object, which is the same in both. The natives for it are looked up when
 * the first drop is held, as every page would pay 17 KB for them; where the page put its own in place, folders are lost.
 */
export function keepDrops(realm: typeof globalThis, { onWord, say }: Channel): void {
	const kept = new Map<unknown, Kept>();
	const find = kept.get.bind(kept);
	const keep = kept.set.bind(kept);
	let last: unknown;
	let natives: DropNatives | undefined;
	let isHooked = false;

	realm.addEventListener(
		'drop',
		(event) => {
			last = event;
		},
		true,
	);
	onWord('keep', () => {
		natives ??= lookUp(realm);
		const { dataTransferOf, itemsOf, lengthOf, fileOf } = natives;
		const items = peek(itemsOf, peek(dataTransferOf, last)) as Record<number, unknown> | undefined;
		const count = peek(lengthOf, items);
		last = undefined;
		if (!isHooked && fileOf) hook(fileOf);
		isHooked = true;
		if (items && typeof count === 'number') keepAll(items, count, natives);
		else say('kept');
	});

	function keepAll(items: Record<number, unknown>, count: number, natives: DropNatives): void {
		const { fileOf, entryOf, handleOf, nameOf, typeOf, entries } = natives;
		const named = new Map<unknown, Kept>();
		const nameIt = named.set.bind(named);
		const findNamed = named.get.bind(named);
		let one: unknown;
		let filesystem: unknown;
		for (let i = 0; i < count; i++) {
			const file = peek(fileOf, items[i]);
			if (!file) continue;
			const found: Kept = { entry: undefined, handle: undefined };
			keep(file, found);
			nameIt(peek(nameOf, file), found);
			if (count <= mostHandles || peek(typeOf, file) === '') found.handle = peek(handleOf, items[i]);
			if (found.handle) call(then, found.handle, undefined, () => {});
			if (filesystem) continue;
			found.entry = peek(entryOf, items[i]);
			if (count > oneByOne) filesystem = entries.shared(one, found.entry);
			one = found.entry;
		}
		const note = (name: unknown, entry: unknown) => {
			const found = findNamed(name);
			if (found) found.entry ??= entry;
		};
		entries.read(filesystem, note, () => say('kept'));
	}

	function hook(fileOf: Native) {
		wrapMethod(realm.DataTransferItem.prototype, 'webkitGetAsEntry', (native, self, args) => {
			return apply(native, self, args) ?? find(peek(fileOf, self))?.entry ?? null;
		});
		wrapMethod(realm.DataTransferItem.prototype, 'getAsFileSystemHandle', (native, self, args) => {
			return find(peek(fileOf, self))?.handle ?? apply(native, self, args);
		});
	}
}
