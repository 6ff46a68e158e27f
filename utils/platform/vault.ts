import { Base64Url32 } from '../contracts/primitives.ts';
import { z } from '../contracts/zod.ts';
import type { Database } from './database.ts';
import type { Item } from './local-store.ts';

const RawValues = z.record(z.string(), z.unknown());

/** What the organization set when it was last asked, and what the person set. */
export const setupItem: Item<{
	managed: Record<string, unknown>;
	own: Record<string, unknown>;
	emptySince: number | null;
}> = {
	key: 'setup',
	schema: z.object({ managed: RawValues, own: RawValues, emptySince: z.number().nullable() }),
	fallback: { managed: {}, own: {}, emptySince: null },
};

const Identity = z.object({
	deskUrl: z.string(),
	browserId: z.uuid(),
	token: z.string(),
	/** What the desk was told of this person, as JSON. */
	told: z.string(),
});
export type Identity = z.infer<typeof Identity>;

/** This browser's name and token at its desk. */
export const identityItem: Item<Identity | null> = { key: 'identity', schema: Identity.nullable(), fallback: null };

const FirstUse = z.object({ realm: z.string(), keys: z.array(Base64Url32).min(1) });

/** The policy keys that were taken on first use, where none is pinned. */
export const firstUseItem: Item<z.infer<typeof FirstUse> | null> = {
	key: 'first-use',
	schema: FirstUse.nullable(),
	fallback: null,
};

const Endorsed = z.object({
	realm: z.string(),
	/** The pinned or first-seen key that they come from. */
	root: Base64Url32,
	/** Of the head that named them. */
	version: z.int().positive(),
	keys: z.array(Base64Url32).min(1),
});

/** The policy keys that a signed head named last. */
export const endorsedItem: Item<z.infer<typeof Endorsed> | null> = {
	key: 'endorsed',
	schema: Endorsed.nullable(),
	fallback: null,
};

/** Few named secrets, out of reach of content scripts. A value that does not parse reads as its fallback. */
export interface Vault {
	get<T>(item: Item<T>): Promise<T>;
	put<T>(item: Item<T>, value: T): Promise<void>;
	/** Reads and writes in one step; `change` is given what is there and returns what takes its place, or the same again. */
	update<T>(item: Item<T>, change: (known: T) => T): Promise<void>;
}

function parsed<T>({ schema, fallback }: Item<T>, value: unknown): T {
	const result = schema.safeParse(value);
	return result.success ? result.data : fallback;
}

export function vault(open: () => Promise<Database>): Vault {
	return {
		async get(item) {
			return parsed(item, await (await open()).get('vault', item.key));
		},
		async put(item, value) {
			await (await open()).put('vault', value, item.key);
		},
		async update(item, change) {
			const { store, done } = (await open()).transaction('vault', 'readwrite');
			const known = parsed(item, await store.get(item.key));
			const next = change(known);
			if (next !== known) await store.put(next, item.key);
			await done;
		},
	};
}
