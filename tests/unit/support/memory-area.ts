import type { Area } from '../../../utils/platform/local-store.ts';

/** `storage.local` in memory: values go through JSON and come back with sorted keys, as Chromium keeps them. */
export interface MemoryArea extends Area {
	values: Map<string, unknown>;
	/** Every write in order: the keys that it set. */
	writes: string[][];
	/** Called before each write, and may refuse it. */
	beforeWrite: (keys: readonly string[]) => void;
}

function stored(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(stored);
	if (typeof value !== 'object' || value === null) return value;
	const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(sorted.map(([key, part]) => [key, stored(part)]));
}

export function memoryArea(): MemoryArea {
	const values = new Map<string, unknown>();
	const area: MemoryArea = {
		values,
		writes: [],
		beforeWrite: () => undefined,
		async get(keys) {
			return structuredClone(
				Object.fromEntries(keys.flatMap((key) => (values.has(key) ? [[key, values.get(key)]] : []))),
			);
		},
		async set(changes) {
			area.beforeWrite(Object.keys(changes));
			area.writes.push(Object.keys(changes));
			for (const [key, value] of Object.entries(changes)) values.set(key, stored(JSON.parse(JSON.stringify(value))));
		},
		async remove(keys) {
			for (const key of keys) values.delete(key);
		},
	};
	return area;
}
