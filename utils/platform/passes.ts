import { z } from '../contracts/zod.ts';
import type { Item } from './local-store.ts';
import { passesKey } from './upload-page.ts';

/** For how long "Go on" at an upload holds: app id (or host on no list) → epoch milliseconds. */
export const passesItem: Item<Record<string, number>> = {
	key: passesKey,
	schema: z.record(z.string(), z.number()),
	fallback: {},
};

/** The same for a sign-in, which takes several pages. */
export const signinPassesItem: Item<Record<string, number>> = {
	key: 'signin-passes',
	schema: z.record(z.string(), z.number()),
	fallback: {},
};

/** The passes with one more; those that are over are forgotten. */
export function withPass(passes: Record<string, number>, key: string, until: number, now: number) {
	const running = Object.entries(passes).filter(([, end]) => end > now);
	return { ...Object.fromEntries(running), [key]: until };
}
