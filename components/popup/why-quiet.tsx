import type { SiteView } from '../../utils/contracts/view.ts';
import { nameOf } from '../story/name-of.ts';
import type { Words } from '../words/words.ts';

interface WhyQuietProps {
	site: SiteView;
	isBannerSmall?: boolean;
	words: Words;
	now: number;
}

/** Why there is no banner on this site, or a small one, where somebody might wonder. */
export function WhyQuiet({ site, isBannerSmall = false, words, now }: WhyQuietProps) {
	const { snoozedUntil, organization } = site;
	const quiet = site.quiet ?? (isBannerSmall ? 'small' : null);
	if (quiet === null) return null;
	const until = snoozedUntil ? words.until(snoozedUntil, now) : '';
	return <p class="popup-why-quiet">{words.t(`quiet.${quiet}`, { app: nameOf(site), organization, until })}</p>;
}
