import type { App, PolicySource } from '../../../utils/contracts/policy-source.ts';
import type { Standing } from '../../../utils/contracts/vocabulary.ts';

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

function addressOf({ open, hosts: [host = ''] }: App): string {
	return open ?? (host.includes('/') ? `https://${host}` : `https://${host}/`);
}

/** IT's order, but apps that show more come first: they have something to use instead, or a reason. */
function mostToSeeFirst(apps: readonly App[]): App[] {
	const showsMore = (app: App) => app.alternatives !== undefined || app.why !== undefined;
	return [...apps.filter(showsMore), ...apps.filter((app) => !showsMore(app))];
}

/** The sites that the tour leads to: vendors of the policy in force, some of each standing, each from another category. */
export function tourStops({ apps, categories, organization }: PolicySource): Stop[] {
	const language = organization.defaultLanguage;
	const purpose = new Map(categories.map(({ id, goodFor }) => [id, goodFor[language]]));
	return stopsByStanding.flatMap(([standing, count]) => {
		const ranked = mostToSeeFirst(apps.filter((app) => app.standing === standing));
		const oneOfEach = new Map(ranked.toReversed().map((app) => [app.category, app]));
		const chosen = ranked.filter((app) => oneOfEach.get(app.category) === app).slice(0, count);
		return chosen.map((app) => {
			const url = addressOf(app);
			const about = app.goodFor?.[language] ?? purpose.get(app.category) ?? '';
			return { name: app.name, url, host: new URL(url).hostname, standing, about };
		});
	});
}
