/**
 * A hostname that covers itself and its subdomains, with an optional path prefix (`''` for every path).
 * A single label (`intranet`) and an IP literal cover themselves alone.
 */
export interface HostPattern {
	host: string;
	path: string;
}

export type HostPatternResult = { ok: true; pattern: HostPattern } | { ok: false; expected: string };

const maxHostLength = 253;
const label = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;
/** What would make `new URL` read more than a host, or what it would drop without a word. */
const notInHost = /[/?#@\\\s]|\]./;
const expectedForm = 'a hostname such as "trello.com", with an optional path prefix such as "/business"';

/** Whether a normalized host is an IP literal, which has no parent domains. */
export function isIpLiteral(host: string): boolean {
	return host.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(host);
}

/**
 * The host as policies and lookups spell it: lower case, punycode, no trailing dot, IPv6 in brackets.
 * Returns `null` for what is not a host (RFC 1123 labels, 253 characters at most; underscores are tolerated as browsers do).
 */
export function normalizeHost(text: string): string | null {
	if (notInHost.test(text) || (text.includes(':') && !text.startsWith('['))) return null;
	let hostname: string;
	try {
		hostname = new URL(`https://${text}/`).hostname;
	} catch {
		return null;
	}
	const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
	if (isIpLiteral(host)) return host;
	if (host.length > maxHostLength) return null;
	return host.split('.').every((part) => label.test(part)) ? host : null;
}

/**
 * Parses what IT writes, for example `Trello.com` or `google.com/forms/`, into its one normal form.
 * On a fault `expected` says how to mend it.
 */
export function parseHostPattern(text: string): HostPatternResult {
	const fault = (expected: string): HostPatternResult => ({ ok: false, expected });
	if (text.includes('*')) return fault('no "*": a hostname covers its subdomains by itself');
	if (text.includes('://')) return fault(`${expectedForm}, without "https://"`);
	if (/[?#]/.test(text)) return fault('no "?" or "#": only a path prefix can be matched');
	if (/[\s\\@]/.test(text)) return fault(expectedForm);
	const slash = text.indexOf('/');
	const authority = slash === -1 ? text : text.slice(0, slash);
	if (/^[^:]*:\d*$|\]:\d*$/.test(authority)) return fault('no port: a pattern covers every port');
	const host = normalizeHost(authority);
	if (host === null) return fault(expectedForm);
	const path = slash === -1 ? '' : new URL(`https://host.invalid${text.slice(slash)}`).pathname.replace(/\/+$/, '');
	return { ok: true, pattern: { host, path } };
}

/** The normal form as text: `host` or `host/path`. */
export function formatHostPattern({ host, path }: HostPattern): string {
	return host + path;
}

/** Takes the normal form apart again; text that did not come from `formatHostPattern` is not checked. */
export function splitHostPattern(text: string): HostPattern {
	const slash = text.indexOf('/');
	return slash === -1 ? { host: text, path: '' } : { host: text.slice(0, slash), path: text.slice(slash) };
}
