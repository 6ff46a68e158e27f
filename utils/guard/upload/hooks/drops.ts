import type { Channel } from './channel.ts';
import { wrapMethod } from './disguise.ts';
import { apply, call, type Native, peek, untouchedGetter, untouchedMethod } from './natives.ts';

const then = Promise.prototype.then as Native;

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
	};
}

type DropNatives = ReturnType<typeof lookUp>;

/**
 * Keeps what only the trusted event gives, folders and handles, and hands it out again where the same files come back in
 * an event of ours. A held file is known by its object, which is the same in both. The natives for it are looked up when
 * the first drop is held, as every page would pay 17 KB for them; where the page put its own in place, folders are lost.
 */
export function keepDrops(realm: typeof globalThis, { onWord }: Channel): void {
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
		const { dataTransferOf, itemsOf, lengthOf, fileOf, entryOf, handleOf } = natives;
		const items = peek(itemsOf, peek(dataTransferOf, last)) as Record<number, unknown> | undefined;
		const count = peek(lengthOf, items);
		if (!items || typeof count !== 'number') return;
		for (let i = 0; i < count; i++) {
			const file = peek(fileOf, items[i]);
			if (!file) continue;
			const handle = peek(handleOf, items[i]);
			if (handle) call(then, handle, undefined, () => {});
			keep(file, { entry: peek(entryOf, items[i]), handle });
		}
		last = undefined;
		if (!isHooked && fileOf) hook(fileOf);
		isHooked = true;
	});

	function hook(fileOf: Native) {
		wrapMethod(realm.DataTransferItem.prototype, 'webkitGetAsEntry', (native, self, args) => {
			return apply(native, self, args) ?? find(peek(fileOf, self))?.entry ?? null;
		});
		wrapMethod(realm.DataTransferItem.prototype, 'getAsFileSystemHandle', (native, self, args) => {
			return find(peek(fileOf, self))?.handle ?? apply(native, self, args);
		});
	}
}
