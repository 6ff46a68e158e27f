import { z } from './zod.ts';

const BannerPlace = z.enum(['top', 'bottom']);
/** Where in the window the banner stands. */
export type BannerPlace = z.infer<typeof BannerPlace>;

/** How the person left the banner, over all pages of this browser. */
export const BannerMemory = z.object({
	place: BannerPlace,
	/** Apps (ids, hosts on no list) whose banner they made small, oldest first. */
	small: z.array(z.string()),
});
export type BannerMemory = z.infer<typeof BannerMemory>;

/** What is to be remembered, of the page that the message comes from. */
export const BannerChange = z.object({ place: BannerPlace.optional(), small: z.boolean().optional() });
