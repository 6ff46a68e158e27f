import { type App, PolicySource } from '../../utils/contracts/policy-source.ts';
import { readJson } from '../store/json-column.ts';

const Entry = PolicySource.shape.apps.element.pick({ id: true, name: true, category: true, standing: true });

/** What the desk asks of an app all day. */
export type AppEntry = Pick<App, 'id' | 'name' | 'category' | 'standing'>;

/**
 * The apps of a policy by id, in two plain arrays: a million of them are handed from one thread to another at no cost,
 * and take as many bytes as their text. `ends[i]` is where entry `i` ends, which is JSON.
 */
export interface AppTable {
	entries: Uint8Array<ArrayBuffer>;
	ends: Uint32Array<ArrayBuffer>;
}

/** Lays out the apps of a policy, in the order of their ids as JavaScript compares text. */
export function appTable(apps: readonly App[]): AppTable {
	const sorted = apps.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	const texts = sorted.map(({ id, name, category, standing }) => JSON.stringify({ id, name, category, standing }));
	const ends = new Uint32Array(texts.length);
	let end = 0;
	for (const [at, text] of texts.entries()) {
		end += Buffer.byteLength(text);
		ends[at] = end;
	}
	const entries = new Uint8Array(end);
	const encoder = new TextEncoder();
	for (const [at, text] of texts.entries()) encoder.encodeInto(text, entries.subarray(ends[at - 1] ?? 0));
	return { entries, ends };
}

/** Finds an app by its id; `null` where the policy has none. */
export function findApp({ entries, ends }: AppTable, id: string): AppEntry | null {
	const decoder = new TextDecoder();
	const entryAt = (at: number) => readJson(Entry, decoder.decode(entries.subarray(ends[at - 1] ?? 0, ends[at])));
	let low = 0;
	let high = ends.length - 1;
	while (low <= high) {
		const middle = (low + high) >>> 1;
		const entry = entryAt(middle);
		if (entry.id === id) return entry;
		if (entry.id < id) low = middle + 1;
		else high = middle - 1;
	}
	return null;
}
