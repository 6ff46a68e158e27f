import { Instant, MomentSchema, ResponseSchema, Slug } from './primitives.ts';
import { z } from './zod.ts';

/** A counted moment on a listed app. No host, no path, no title; file names only if the policy says so. */
export const CountedMoment = z.strictObject({
	app: Slug,
	moment: MomentSchema,
	response: ResponseSchema,
	outcome: z.enum(['shown', 'went-on', 'cancelled', 'alternative', 'asked', 'snoozed', 'held']),
	at: Instant,
	files: z
		.strictObject({
			count: z.int().positive(),
			sizeClass: z.enum(['under-1mb', 'under-25mb', 'under-1gb', 'larger']),
			names: z.array(z.string().max(255)).optional(),
		})
		.optional(),
});
export type CountedMoment = z.infer<typeof CountedMoment>;
