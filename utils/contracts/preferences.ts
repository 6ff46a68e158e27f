import { appearances } from './appearances.ts';
import { Instant, Language } from './primitives.ts';
import { z } from './zod.ts';

/** What a person chose for themselves. */
export const Preferences = z.object({
	/** A language of ours; `null` for that of the browser. */
	language: Language.nullable(),
	appearance: z.enum(appearances),
});
export type Preferences = z.infer<typeof Preferences>;

/** An app or site that stays quiet for a while. */
export const Snooze = z.object({
	/** Under which the fatigue budget knows it. */
	key: z.string(),
	name: z.string(),
	until: Instant,
});
export type Snooze = z.infer<typeof Snooze>;
