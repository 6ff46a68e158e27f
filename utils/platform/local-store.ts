import { browser } from 'wxt/browser';
import type { z } from '../contracts/zod.ts';
import { oneByOne } from './one-by-one.ts';

/** How something in the extension's local storage is read: its key, what it must look like, and what stands in for it. */
interface Readable<T> {
	key: string;
	schema: z.ZodType<T>;
	fallback: T;
}

/** One value in the extension's local storage, declared once. */
export interface Item<T> extends Readable<T> {
	asText?: never;
}

/** A file of the policy. It is stored as the text that it came as, so that it can be held against its hash ever after. */
export interface StoredFile<T> extends Readable<T | null> {
	asText: true;
}

/** What was read in one go; a value that does not parse reads as its fallback. */
export interface Stored {
	get<T>(item: Readable<T>): T;
	/** A file as it came, `null` where none is stored. */
	text<T>(file: StoredFile<T>): string | null;
	/** Whether there is a value under this key that cannot be read. */
	isBroken<T>(item: Readable<T>): boolean;
}

/** A value on its way into storage. */
export type Entry = readonly [key: string, value: unknown];

/** Typed so that a value cannot be stored under another item's key. */
export function entry<T>(item: Item<T>, value: T): Entry {
	return [item.key, value];
}

export function fileEntry<T>(file: StoredFile<T>, text: string): Entry {
	return [file.key, text];
}

export interface LocalStore {
	/** One round trip, however many items. */
	read(items: readonly { key: string }[]): Promise<Stored>;
	/** All or nothing: one `set`. Changes by this store happen one after the other, so that none undoes another. */
	write(entries: readonly Entry[]): Promise<void>;
	remove(keys: readonly string[]): Promise<void>;
	/** Changes one value by what it is now. */
	update<T>(item: Item<T>, change: (value: T) => T): Promise<void>;
}

/** The parts of `storage.local` that a store needs. */
export interface Area {
	get(keys: string[]): Promise<Record<string, unknown>>;
	set(values: Record<string, unknown>): Promise<void>;
	remove(keys: string[]): Promise<void>;
}

function storedIn(values: Readonly<Record<string, unknown>>): Stored {
	return {
		get(item) {
			const result = item.schema.safeParse(values[item.key]);
			return result.success ? result.data : item.fallback;
		},
		text({ key }) {
			const value = values[key];
			return typeof value === 'string' ? value : null;
		},
		isBroken(item) {
			return values[item.key] !== undefined && !item.schema.safeParse(values[item.key]).success;
		},
	};
}

export function localStore(area: Area): LocalStore {
	const inTurn = oneByOne();

	return {
		async read(items) {
			return storedIn(await area.get(items.map(({ key }) => key)));
		},
		write: (entries) => inTurn(() => area.set(Object.fromEntries(entries))),
		remove: (keys) => inTurn(() => area.remove([...keys])),
		update: (item, change) =>
			inTurn(async () => {
				const value = storedIn(await area.get([item.key])).get(item);
				await area.set(Object.fromEntries([entry(item, change(value))]));
			}),
	};
}

/** The extension's `storage.session`: gone when the browser ends. */
export function sessionStore(): LocalStore {
	return localStore(browser.storage.session);
}

/** The extension's `storage.local`. */
export function browserStore(): LocalStore {
	return localStore(browser.storage.local);
}
