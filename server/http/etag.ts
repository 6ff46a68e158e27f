/** Whether an `If-None-Match` header names this entity tag; a proxy may have made it a weak one (RFC 9110, 13.1.2). */
export function matchesEtag(header: string | undefined, etag: string): boolean {
	if (header === undefined) return false;
	const named = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
	return named.includes('*') || named.includes(etag);
}
