import { Instant, MomentSchema, ResponseSchema, Slug } from './primitives.ts';
import { z } from './zod.ts';

/** Outcomes that count a moment; the others say what the person did next, each in a record of its own. */
export const firstOutcomes = ['shown', 'held'] as const;

/** A counted moment on a listed app. No host, no path, no title; file names only if the policy says so. */
export const CountedMoment = z.strictObject({
	app: Slug,
	moment: MomentSchema,
	/** What Signpost did; a moment at which it stayed quiet is not counted. */
	response: ResponseSchema,
	outcome: z.enum(['shown', 'went-on', 'cancelled', 'alternative', 'asked', 'snoozed', 'held', 'granted']),
	at: Instant,
	files: z
		.strictObject({
			count: z.int().positive(),
			sizeClass: z.enum(['under-1mb', 'under-25mb', 'under-1gb', 'larger']),
			names: z.array(z.string().max(255)).optional(),
			/** Why the person went on, where the policy asks. */
			reason: z.string().max(500).optional(),
		})
		.optional(),
});
export type CountedMoment = z.infer<typeof CountedMoment>;

/** Most moments in one batch. */
export const maxBatch = 200;

/**
 * `POST /v1/events`: what one browser counted since the last time. The `Idempotency-Key` header (a UUID) names the batch,
 * so that it is counted once however often it is sent.
 */
export const EventBatch = z.strictObject({ moments: z.array(CountedMoment).min(1).max(maxBatch) });
export type EventBatch = z.infer<typeof EventBatch>;

/** How many moments of the batch count: those of apps that the policy in force has, as far as they are still kept. */
export const EventsTaken = z.object({ counted: z.int().nonnegative() });
export type EventsTaken = z.infer<typeof EventsTaken>;
