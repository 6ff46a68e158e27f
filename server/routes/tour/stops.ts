import type { App, PolicySource } from '../../../utils/contracts/policy-source.ts';
import type { Standing } from '../../../utils/contracts/vocabulary.ts';

/** How many sites of each standing the tour shows, the ones with most to see first. */
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

/** Apps for which IT has written most come first: they name what to use instead, and why. */
function saysMuch(app: App): number {
	return (app.alternatives?.length ?? 0) + (app.why ? 1 : 0);
}

/** The sites that the tour leads to: real vendors of the policy in force, some of each standing. */
export function tourStops({ apps, categories, organization }: PolicySource): Stop[] {
	const language = organization.defaultLanguage;
	const purpose = new Map(categories.map(({ id, goodFor }) => [id, goodFor[language]]));
	return stopsByStanding.flatMap(([standing, count]) =>
		apps
			.filter((app) => app.standing === standing)
			.toSorted((a, b) => saysMuch(b) - saysMuch(a))
			.slice(0, count)
			.flatMap((app) => {
				const [host] = app.hosts;
				if (host === undefined) return [];
				const about = app.goodFor?.[language] ?? purpose.get(app.category) ?? '';
				return [{ name: app.name, url: `https://${host}${host.includes('/') ? '' : '/'}`, host, standing, about }];
			}),
	);
}
