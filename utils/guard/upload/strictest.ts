import type { Site, Sites } from '../../platform/site.ts';
import type { Decision } from '../../policy/decide.ts';
import { stricter } from '../../policy/responses.ts';

export interface Deciding {
	site: Site;
	decision: Decision;
}

/**
 * Of several places that have a say about an upload, the one that is strictest, the first of equals; `null` where nothing
 * is known of any.
 *
 * @param host only this place
 */
export async function strictest(
	sites: Sites,
	urls: readonly string[],
	looksLikeService: boolean,
	now: number,
	host: string | null = null,
): Promise<Deciding | null> {
	let found: Deciding | null = null;
	for (const url of urls) {
		const site = await sites.at(url);
		if (site === null || (host !== null && site.address.host !== host)) continue;
		const decision = site.decide('upload', now, looksLikeService);
		const isStricter = found !== null && stricter(found.decision.wanted, decision.wanted) !== found.decision.wanted;
		if (found === null || isStricter) found = { site, decision };
	}
	return found;
}
