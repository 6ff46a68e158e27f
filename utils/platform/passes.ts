import { z } from '../contracts/zod.ts';
import type { Item } from './local-store.ts';
import { passesKey } from './upload-page.ts';

/** For how long "Go on" holds: app id (or host on no list) → epoch milliseconds. */
export const passesItem: Item<Record<string, number>> = {
	key: passesKey,
	schema: z.record(z.string(), z.number()),
	fallback: {},
};
