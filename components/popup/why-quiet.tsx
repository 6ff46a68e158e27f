import type { SiteView } from '../../utils/contracts/view.ts';
import { nameOf } from '../story/name-of.ts';
import type { Words } from '../words/words.ts';

/** Why there is no banner on this site, where somebody might wonder. */
export function WhyQuiet({ site, words, now }: { site: SiteView; words: Words; now: number }) {
	const { quiet, snoozedUntil, organization } = site;
	if (!quiet) return null;
	const until = snoozedUntil ? words.until(snoozedUntil, now) : '';
	return <p class="popup-why-quiet">{words.t(`quiet.${quiet}`, { app: nameOf(site), organization, until })}</p>;
}
