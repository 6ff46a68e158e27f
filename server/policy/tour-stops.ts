import type { App, PolicySource } from '../../utils/contracts/policy-source.ts';
import type { Standing } from '../../utils/contracts/vocabulary.ts';
import { openAddress } from '../publish/settings.ts';

/** How many sites of each standing the tour shows. */
const stopsByStanding: readonly (readonly [Standing, number])[] = [
	['unreviewed', 3],
	['unsanctioned', 2],
	['tolerated', 1],
	['blocked', 1],
	['approved', 2],
];

export interface Stop {
	name: string;
	url: string;
	host: string;
	standing: Standing;
	/** What the app is for, in the policy's default language. */
	about: string;
}

/** Something to use instead and a reason are worth seeing. */
function muchToSee({ alternatives, why }: App): number {
	return Number(alternatives !== undefined) + Number(why !== undefined);
}

/** The sites that the tour leads to: vendors of the policy in force, some of each standing, each from another category. */
export function tourStops({ apps, categories, organization }: PolicySource): Stop[] {
	const language = organization.defaultLanguage;
	const purpose = new Map(categories.map(({ id, goodFor }) => [id, goodFor[language]]));
	return stopsByStanding.flatMap(([standing, count]) => {
		const ranked = apps.filter((app) => app.standing === standing).toSorted((a, b) => muchToSee(b) - muchToSee(a));
		const oneOfEach = new Map(ranked.toReversed().map((app) => [app.category, app]));
		const chosen = ranked.filter((app) => oneOfEach.get(app.category) === app).slice(0, count);
		return chosen.map((app) => {
			const { href, hostname } = new URL(openAddress(app));
			const about = app.goodFor?.[language] ?? purpose.get(app.category) ?? '';
			return { name: app.name, url: href, host: hostname, standing, about };
		});
	});
}
