import type { App, GroupRule, PolicySource, ResponseRow } from '../../utils/contracts/policy-source.ts';
import type { AppRecord, RecordRule } from '../../utils/contracts/policy-wire.ts';
import type { LocalizedText } from '../../utils/contracts/primitives.ts';
import { moments, type Standing, standings } from '../../utils/contracts/vocabulary.ts';

/** The languages in one order, so that the same text is the same bytes however it was stored. */
export function localized(text: LocalizedText): LocalizedText {
	return Object.fromEntries(Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function epochSeconds(instant: string): number {
	return Math.floor(Date.parse(instant) / 1000);
}

function recordRule({ groups, standing, from, until, why }: GroupRule): RecordRule {
	return {
		groups,
		standing,
		...(from !== undefined && { from: epochSeconds(from) }),
		...(until !== undefined && { until: epochSeconds(until) }),
		...(why && { why: localized(why) }),
	};
}

function rulesBy(rules: readonly GroupRule[], target: (rule: GroupRule) => string | undefined) {
	return Map.groupBy(
		rules.filter((rule) => target(rule) !== undefined),
		target,
	);
}

/** The rules that reach an app, as they travel with it: those for the app first, then those for its category. */
export function recordRules(source: PolicySource): (app: App) => RecordRule[] {
	const byApp = rulesBy(source.rules, (rule) => rule.app);
	const byCategory = rulesBy(source.rules, (rule) => rule.category);
	return (app) => [...(byApp.get(app.id) ?? []), ...(byCategory.get(app.category) ?? [])].map(recordRule);
}

function orderedRow(row: ResponseRow): ResponseRow {
	return Object.fromEntries(moments.flatMap((moment) => (row[moment] ? [[moment, row[moment]]] : [])));
}

/** The category's overrides, and over them the app's own at its own standing. */
function mergedResponses(
	app: App,
	category: Partial<Record<Standing, ResponseRow>> | undefined,
): AppRecord['responses'] {
	const rows = standings.flatMap((standing) => {
		const row = { ...category?.[standing], ...(standing === app.standing && app.responses) };
		return Object.keys(row).length > 0 ? [[standing, orderedRow(row)] as const] : [];
	});
	return rows.length > 0 ? Object.fromEntries(rows) : undefined;
}

/** Makes the record of an app. Fields come in one order, so that equal apps are equal bytes. */
export function recordMaker(source: PolicySource): (app: App) => AppRecord {
	const rulesOf = recordRules(source);
	const categories = new Map(source.categories.map((category) => [category.id, category]));
	return (app) => {
		const rules = rulesOf(app);
		const category = categories.get(app.category);
		const textOver = app.textOver ?? category?.textOver;
		const responses = mergedResponses(app, category?.responses);
		return {
			id: app.id,
			name: app.name,
			category: app.category,
			standing: app.standing,
			...(app.why && { why: localized(app.why) }),
			...(app.alternatives && app.alternatives.length > 0 && { alternatives: app.alternatives }),
			...(app.liaison !== undefined && { liaison: app.liaison }),
			...(responses && { responses }),
			...(rules.length > 0 && { rules }),
			...(textOver !== undefined && { textOver }),
		};
	};
}
