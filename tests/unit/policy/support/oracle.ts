/** A host as a list: its labels, or an address literal that has no parents. */
export type NaiveHost = { labels: readonly string[] } | { literal: string };

/** A pattern or the address of a page, taken apart. */
export interface NaiveAddress {
	host: NaiveHost;
	segments: readonly string[];
}

export interface NaiveClaim extends NaiveAddress {
	app: string;
}

function coversHost(pattern: NaiveHost, page: NaiveHost): boolean {
	if ('literal' in pattern || 'literal' in page) {
		return 'literal' in pattern && 'literal' in page && pattern.literal === page.literal;
	}
	if (pattern.labels.length === 1) return page.labels.length === 1 && page.labels[0] === pattern.labels[0];
	const missing = page.labels.length - pattern.labels.length;
	return missing >= 0 && pattern.labels.every((label, at) => label === page.labels[missing + at]);
}

function coversSegments(prefix: readonly string[], path: readonly string[]): boolean {
	return prefix.length <= path.length && prefix.every((segment, at) => segment === path[at]);
}

function length({ host, segments }: NaiveAddress): [number, number] {
	return ['literal' in host ? 1 : host.labels.length, segments.length];
}

/** The rule as one would explain it: of all patterns that cover the page the longest host wins, then the longest path. */
export function naiveMatch(claims: readonly NaiveClaim[], page: NaiveAddress): string | null {
	let best: NaiveClaim | null = null;
	for (const claim of claims) {
		if (!coversHost(claim.host, page.host) || !coversSegments(claim.segments, page.segments)) continue;
		const [hosts, paths] = length(claim);
		const [bestHosts, bestPaths] = best === null ? [-1, -1] : length(best);
		if (hosts > bestHosts || (hosts === bestHosts && paths > bestPaths)) best = claim;
	}
	return best?.app ?? null;
}
