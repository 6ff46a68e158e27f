import type { App } from '../../../utils/contracts/policy-source.ts';
import type { Standing } from '../../../utils/contracts/vocabulary.ts';

/** What the list of apps is narrowed to; `null` means any. */
export interface AppFilter {
	text: string;
	standing: Standing | null;
	category: string | null;
	/** Only what differs from the published version. */
	changedOnly: boolean;
}

export const noFilter: AppFilter = { text: '', standing: null, category: null, changedOnly: false };

/** An app with the text that a search looks at. */
export interface SearchableApp {
	app: App;
	haystack: string;
}

/** The apps by name, ready to be searched by name, host or category. */
export function searchable(apps: readonly App[], categoryName: (id: string) => string): SearchableApp[] {
	const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
	return apps
		.toSorted((a, b) => collator.compare(a.name, b.name))
		.map((app) => ({
			app,
			haystack: [app.name, app.id, ...app.hosts, categoryName(app.category)].join('\n').toLowerCase(),
		}));
}

/**
 * The apps that fit. Every word of the text must occur in name, host or category.
 * Apps in `kept` stay even if they no longer fit, so that a row does not vanish under the hand that changed it.
 */
export function filterApps(
	apps: readonly SearchableApp[],
	filter: AppFilter,
	changed: ReadonlySet<string>,
	kept: ReadonlySet<string>,
): App[] {
	const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
	const fits = ({ app, haystack }: SearchableApp) =>
		(filter.standing === null || app.standing === filter.standing) &&
		(filter.category === null || app.category === filter.category) &&
		(!filter.changedOnly || changed.has(app.id)) &&
		words.every((word) => haystack.includes(word));
	return apps.filter((one) => kept.has(one.app.id) || fits(one)).map(({ app }) => app);
}
