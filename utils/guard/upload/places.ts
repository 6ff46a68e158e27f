/**
 * Addresses that have a say in a frame: its own, then those of the pages that hold it, nearest first. A frame without an
 * address of its own (`about:blank`, `srcdoc`, `blob:`) speaks for the origin it was given; a page of another origin shows
 * its origin alone, and may hide that too: `null`.
 */
export function placesHere(): string[] {
	const own = location.protocol.startsWith('http') ? location.href : origin;
	return [own, ...(location.ancestorOrigins ?? (window === top ? [] : ['null']))];
}
