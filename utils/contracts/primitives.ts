import { formatHostPattern, normalizeHost, parseHostPattern } from './host-pattern.ts';
import { hostStandings, moments, requestStates, responses, standings } from './vocabulary.ts';
import { z } from './zod.ts';

/** An id that IT chooses for an app, a category, a group or a rule: `google-drive`. */
export const Slug = z
	.string()
	.regex(/^[a-z0-9][a-z0-9._-]{0,79}$/, 'lower-case letters, digits, ".", "_" or "-", at most 80 characters');

/** A host pattern in its normal form; input is normalized, output is text such as `trello.com/business`. */
export const HostPatternText = z.string().transform((text, context) => {
	const result = parseHostPattern(text);
	if (result.ok) return formatHostPattern(result.pattern);
	context.addIssue({ code: 'custom', message: result.expected, input: text });
	return z.NEVER;
});

/** A normalized hostname, see `normalizeHost`. */
export const Host = z.string().transform((text, context) => {
	const host = normalizeHost(text);
	if (host !== null) return host;
	context.addIssue({ code: 'custom', message: 'a hostname such as "trello.com"', input: text });
	return z.NEVER;
});

/** An instant, ISO 8601 in UTC: `2026-11-14T15:00:00.000Z`. */
export const Instant = z.iso.datetime({ error: 'an instant in UTC such as "2026-11-14T15:00:00Z"' });

/** A BCP 47 language tag: `en`, `pt-BR`, `zh-Hans`. */
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as "en" or "pt-BR"');

/** One short text by language. Which languages it must have is checked where the policy is checked as a whole. */
export const LocalizedText = z.record(Language, z.string().min(1).max(600));
export type LocalizedText = z.infer<typeof LocalizedText>;

/** A web address that a person may be sent to. */
export const WebUrl = z
	.url({ protocol: /^https?$/, error: 'an address that starts with https:// or http://' })
	.max(2000);

/** Base64url without padding of 32 bytes: a SHA-256 hash or an Ed25519 public key. */
export const Base64Url32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/, '43 characters of base64url (32 bytes)');

export const StandingSchema = z.enum(standings);
export const HostStandingSchema = z.enum(hostStandings);
export const MomentSchema = z.enum(moments);
export const ResponseSchema = z.enum(responses);
export const RequestStateSchema = z.enum(requestStates);
