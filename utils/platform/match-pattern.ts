import { isIpLiteral } from '../contracts/host-pattern.ts';

/** Whether browsers have a pattern for this host: they know none for an IPv6 address. */
export function hasPattern(host: string): boolean {
	return !host.startsWith('[');
}

/**
 * A host with its subdomains; an IP literal and a single label have none.
 *
 * @param isDotSeen whether the browser takes `a.b.` for another host than `a.b`, as Firefox does
 */
export function patternsOf(host: string, isDotSeen: boolean): string[] {
	if (isIpLiteral(host)) return [`*://${host}/*`];
	const pattern = host.includes('.') ? `*://*.${host}` : `*://${host}`;
	return isDotSeen ? [`${pattern}/*`, `${pattern}./*`] : [`${pattern}/*`];
}
