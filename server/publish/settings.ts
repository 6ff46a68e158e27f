import type { App, PolicySource } from '../../utils/contracts/policy-source.ts';
import type { BlockedApp, Offer, RecordRule, Settings } from '../../utils/contracts/policy-wire.ts';
import type { Standing } from '../../utils/contracts/vocabulary.ts';
import { fullResponses } from '../../utils/policy/responses.ts';
import { patternsBelow } from './patterns.ts';
import { localized, recordRules } from './records.ts';

/**
 * Every browser carries the offers: the banner shows three of them, IT's answers may name one, and people search all of
 * them in the popup. So all are kept up to this many (about 60 KB) ...
 */
const offersInAll = 300;
/** ... and where there are more, an equal share of each category with the same standing and rules, though never less than this. */
const leastOfCategory = 12;

type Reached = { app: App; rules: RecordRule[] };

function canStandAt(standing: Standing, { app, rules }: Reached): boolean {
	return app.standing === standing || rules.some((rule) => rule.standing === standing);
}

function offer({ app, rules }: Reached): Offer {
	return {
		id: app.id,
		name: app.name,
		category: app.category,
		standing: app.standing,
		...(rules.length > 0 && { rules }),
		...(app.goodFor && { goodFor: localized(app.goodFor) }),
		open: openAddress(app),
		...(app.access && { access: localized(app.access) }),
	};
}

/** Where "Open" leads: the address that IT gave, else the app's first host. */
export function openAddress(app: App): string {
	return app.open ?? `https://${app.hosts[0] ?? ''}`;
}

/** How many of each kind are kept, given how many there are of each. */
function shareOf(counts: readonly number[]): number {
	const kept = (share: number) => counts.reduce((sum, count) => sum + Math.min(count, share), 0);
	let share = leastOfCategory;
	while (share < offersInAll && kept(share + 1) <= offersInAll) share++;
	return share;
}

function offers(source: PolicySource, reached: readonly Reached[]): Offer[] {
	const named = new Set(source.apps.flatMap((app) => app.alternatives ?? []));
	const approved = reached.filter((each) => canStandAt('approved', each));
	const kinds = Map.groupBy(approved, ({ app, rules }) => JSON.stringify([app.category, app.standing, rules]));
	const share = shareOf([...kinds.values()].map(({ length }) => length));
	const kept = new Set([...kinds.values()].flatMap((alike) => alike.slice(0, share)));
	return approved.filter((each) => kept.has(each) || named.has(each.app.id)).map(offer);
}

function blocked(source: PolicySource, reached: readonly Reached[]): BlockedApp[] {
	const found = reached.filter((each) => canStandAt('blocked', each));
	const below = patternsBelow(
		source.apps,
		found.map(({ app }) => app),
	);
	return found.map(({ app, rules }) => {
		const except = below.get(app.id);
		return {
			id: app.id,
			hosts: app.hosts,
			...(except && { except }),
			standing: app.standing,
			...(rules.length > 0 && { rules }),
		};
	});
}

function promise({ promise: { hours, working } }: PolicySource): Settings['promise'] {
	if (working === undefined) return { hours };
	const { timeZone, days, from, to } = working;
	return { hours, working: { timeZone, days, from, to } };
}

/** What all pages share. Fields come in one order, so that equal policies are equal bytes. */
export function settingsOf(source: PolicySource): Settings {
	const { name, shortName, defaultLanguage } = source.organization;
	const { bannersPerDay, snoozeHours } = source.budget;
	const { fileNames, privateWindows, keepEventsDays } = source.privacy;
	const { askReason, goOnMinutes } = source.upload;
	const rulesOf = recordRules(source);
	const reached = source.apps
		.map((app) => ({ app, rules: rulesOf(app) }))
		.filter((each) => canStandAt('approved', each) || canStandAt('blocked', each));
	return {
		organization: { name, shortName, defaultLanguage },
		categories: source.categories.map((category) => ({
			id: category.id,
			name: localized(category.name),
			goodFor: localized(category.goodFor),
		})),
		liaisons: source.liaisons.map((liaison) => ({
			id: liaison.id,
			name: localized(liaison.name),
			...(liaison.contact !== undefined && { contact: liaison.contact }),
			groups: liaison.groups,
		})),
		promise: promise(source),
		offers: offers(source, reached),
		blocked: blocked(source, reached),
		responses: fullResponses(source.responses),
		unlisted: source.unlisted,
		budget: { bannersPerDay, snoozeHours },
		privacy: { fileNames, privateWindows, keepEventsDays },
		upload: { askReason, goOnMinutes },
	};
}
