import { isIpLiteral } from '../contracts/host-pattern.ts';

/** Whether browsers have a pattern for this host: they know none for an IPv6 address. */
export function hasPattern(host: string): boolean {
	return !host.startsWith('[');
}

/** A host with its subdomains; an IP literal and a single label have none. */
export function patternOf(host: string): string {
	return isIpLiteral(host) || !host.includes('.') ? `*://${host}/*` : `*://*.${host}/*`;
}
