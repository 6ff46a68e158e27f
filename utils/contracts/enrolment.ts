import { Base64Url32, Slug } from './primitives.ts';
import { z } from './zod.ts';

/** `POST /v1/enrol`: a browser registers with the organization's enrolment key. */
export const EnrolBody = z.strictObject({
	enrolmentKey: z.string().max(200),
	groups: z.array(Slug).max(50),
	email: z.email().optional(),
	/** `chrome`, `edge`, `firefox`. */
	browser: Slug,
	/** Version of the extension. */
	version: z.string().max(40),
});
export type EnrolBody = z.infer<typeof EnrolBody>;

export const EnrolReply = z.object({
	browserId: z.uuid(),
	/** Bearer token of this browser; shown once, stored hashed at the desk. */
	token: z.string().min(32),
	/** Keys that sign the policy now; only used where the configuration pins none. */
	policyKeys: z.array(Base64Url32).min(1),
});
export type EnrolReply = z.infer<typeof EnrolReply>;
