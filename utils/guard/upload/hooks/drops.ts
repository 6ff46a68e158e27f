import type { Channel } from './channel.ts';
import { wrapMethod } from './disguise.ts';
import { apply, call, getter, method, type Native, peek } from './natives.ts';

const then = Promise.prototype.then as Native;

interface Kept {
	entry: unknown;
	handle: unknown;
}

/**
 * Keeps what only the trusted event gives, folders and handles, and hands it out again where the same files come back in
 * an event of ours. A held file is known by its object, which is the same in both.
 */
export function keepDrops(realm: typeof globalThis, { onWord }: Channel): void {
	const dataTransferOf = getter(realm.DragEvent.prototype, 'dataTransfer');
	const itemsOf = getter(realm.DataTransfer.prototype, 'items');
	const lengthOf = getter(realm.DataTransferItemList.prototype, 'length');
	const item = realm.DataTransferItem.prototype;
	const fileOf = method(item, 'getAsFile');
	const entryOf = method(item, 'webkitGetAsEntry');
	const handleOf = method(item, 'getAsFileSystemHandle');
	const kept = new Map<unknown, Kept>();
	const find = kept.get.bind(kept);
	const keep = kept.set.bind(kept);
	let last: unknown;
	let isHooked = false;

	realm.addEventListener(
		'drop',
		(event) => {
			last = event;
		},
		true,
	);
	onWord('keep', () => {
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
		if (!isHooked) hook();
		isHooked = true;
	});

	function hook() {
		wrapMethod(realm.DataTransferItem.prototype, 'webkitGetAsEntry', (native, self, args) => {
			return apply(native, self, args) ?? find(peek(fileOf, self))?.entry ?? null;
		});
		wrapMethod(realm.DataTransferItem.prototype, 'getAsFileSystemHandle', (native, self, args) => {
			return find(peek(fileOf, self))?.handle ?? apply(native, self, args);
		});
	}
}
