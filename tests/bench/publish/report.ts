import { z } from '../../../utils/contracts/zod.ts';

/** What the publishing process says when it is done. */
export const PublishReport = z.object({
	/** Parsing, checking, compiling and signing. */
	seconds: z.number(),
	/** The most memory that the process ever held. */
	rssMb: z.number(),
	/** Public half of the key that signed, base64url. */
	policyKey: z.string(),
});
export type PublishReport = z.infer<typeof PublishReport>;
