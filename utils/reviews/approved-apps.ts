import type { Offer, Settings } from '../contracts/policy-wire.ts';
import type { ApprovedApp } from '../contracts/view.ts';
import { standingFor } from '../policy/resolve.ts';
import { asAlternative } from './as-alternative.ts';
import { type Languages, localized } from './localized.ts';

/** Every app that somebody in these groups may use now, by category in IT's order. */
export function approvedApps(
	{ categories, offers }: Pick<Settings, 'categories' | 'offers'>,
	groups: readonly string[],
	languages: Languages,
	now: number,
): ApprovedApp[] {
	return categories.flatMap(({ id, name, goodFor }) =>
		offers
			.filter((offer: Offer) => offer.category === id && standingFor(offer, groups, now) === 'approved')
			.map((offer) => ({
				...asAlternative(offer, languages),
				category: localized(name, languages),
				does: localized(goodFor, languages),
			})),
	);
}
