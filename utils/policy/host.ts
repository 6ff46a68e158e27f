import { isIpLiteral } from '../contracts/host-pattern.ts';

/** What a lookup needs of a page's address. */
export interface PageAddress {
	/** Normal form: lower case, punycode, no trailing dot. */
	host: string;
	/** As the server sees it, without query. */
	path: string;
}

/**
 * Reads the address of a page.
 * Returns `null` for what is never asked about: `file:`, `about:`, `data:`, `blob:`, extension pages and the like.
 */
export function pageAddress(url: string): PageAddress | null {
	try {
		return addressOf(new URL(url));
	} catch {
		return null;
	}
}

/** The same of an address that is taken apart already: a page's own `location` costs less than a `URL` of it. */
export function addressOf({
	protocol,
	hostname,
	pathname,
}: Pick<URL, 'protocol' | 'hostname' | 'pathname'>): PageAddress | null {
	if (!/^https?:$/.test(protocol)) return null;
	const host = hostname.replace(/\.$/, '');
	return host === '' ? null : { host, path: pathname };
}

/**
 * The host and its parents, longest first, down to two labels: `a.b.com`, `b.com`. An IP literal has no parents.
 * A single label stands for itself alone, since names below it share no shard with it.
 */
export function hostAndParents(host: string): string[] {
	if (isIpLiteral(host)) return [host];
	const found = [host];
	const last = host.lastIndexOf('.');
	for (let dot = host.indexOf('.'); dot !== last; dot = host.indexOf('.', dot + 1)) found.push(host.slice(dot + 1));
	return found;
}

/** Whether `path` lies under `prefix` on a segment boundary; `''` covers every path. */
export function coversPath(prefix: string, path: string): boolean {
	return path.startsWith(prefix) && (path.length === prefix.length || prefix === '' || path[prefix.length] === '/');
}
