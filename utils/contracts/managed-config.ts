import { Base64Url32, Slug } from './primitives.ts';
import { z } from './zod.ts';

/**
 * What the organization sets for every browser (managed storage), or the options page where nothing is managed.
 * Flat, so that a managed schema for Chromium can be generated from it.
 */
export const ManagedConfig = z.object({
	deskUrl: z
		.url({ protocol: /^https?$/, error: 'the address of the desk, such as "https://signpost.example.com"' })
		.transform((url) => url.replace(/\/+$/, ''))
		.meta({
			title: 'Desk address',
			description: 'Where this browser finds the desk, such as https://signpost.example.com',
		}),
	enrolmentKey: z
		.string()
		.min(16, 'the enrolment key that the console shows, at least 16 characters')
		.max(200)
		.meta({ title: 'Enrolment key', description: 'Lets this browser register with the desk; the console shows it' }),
	policyKeys: z.array(Base64Url32).max(8).default([]).meta({
		title: 'Pinned policy keys',
		description: 'Public Ed25519 keys (base64url) that may sign the policy; without one, the first key seen is trusted',
	}),
	groups: z
		.array(Slug)
		.max(50)
		.default([])
		.meta({ title: 'Groups', description: 'Groups of this person, as named in the policy, such as marketing' }),
	email: z
		.email({ error: 'an e-mail address' })
		.optional()
		.meta({ title: 'E-mail', description: 'Sent with review requests if set, so that IT can write back' }),
});
export type ManagedConfig = z.infer<typeof ManagedConfig>;
