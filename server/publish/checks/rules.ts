import type { App, GroupRule } from '../../../utils/contracts/policy-source.ts';
import type { Check } from './report.ts';

/** A rule's dates lie in the right order, and it has not run out already. */
export const ruleDates: Check = ({ source, now }, report) => {
	for (const [at, { from, until }] of source.rules.entries()) {
		if (until === undefined) continue;
		const path = ['rules', at, 'until'];
		if (Date.parse(until) <= now.getTime()) {
			report.fault(path, until, `a time after now (${now.toISOString()}), or no rule at all`);
		} else if (from !== undefined && Date.parse(until) <= Date.parse(from)) {
			report.fault(path, until, `a time after "from" (${from})`);
		}
	}
};

/** The apps that each rule is about. */
function targetsIn(apps: readonly App[], rules: readonly GroupRule[]): (rule: GroupRule) => readonly App[] {
	const ids = new Set(rules.flatMap(({ app }) => app ?? []));
	const categories = new Set(rules.flatMap(({ category }) => category ?? []));
	const byId = new Map(apps.filter(({ id }) => ids.has(id)).map((app) => [app.id, [app]]));
	const byCategory = Map.groupBy(
		apps.filter(({ category }) => categories.has(category)),
		({ category }) => category,
	);
	return ({ app, category }) => (app === undefined ? byCategory.get(category ?? '') : byId.get(app)) ?? [];
}

/** The rules that reach an app, in the order in which they are asked. */
function rulesFor(app: App, rules: readonly GroupRule[]): GroupRule[] {
	return [...rules.filter((rule) => rule.app === app.id), ...rules.filter((rule) => rule.category === app.category)];
}

function covers(earlier: GroupRule, later: GroupRule): boolean {
	return (
		earlier.app === later.app &&
		earlier.category === later.category &&
		earlier.from === undefined &&
		earlier.until === undefined &&
		later.groups.every((group) => earlier.groups.includes(group))
	);
}

/** Whether the app stands there anyway, and no later rule would decide otherwise. */
function isIdle(rule: GroupRule, app: App, rules: readonly GroupRule[]): boolean {
	return app.standing === rule.standing && rulesFor(app, rules).at(-1) === rule;
}

/** Rules that no one would miss, and rules that do more than they seem to. */
export const ruleEffects: Check = ({ source }, report) => {
	const targets = targetsIn(source.apps, source.rules);
	for (const [at, rule] of source.rules.entries()) {
		const apps = targets(rule);
		const shadow = source.rules.slice(0, at).findIndex((earlier) => covers(earlier, rule));
		if (shadow !== -1) {
			report.warn(['rules', at], rule.id, `a place before rules[${shadow}], which decides for all its groups already`);
		} else if (apps.length > 0 && apps.every((app) => isIdle(rule, app, source.rules))) {
			const whose = rule.app === undefined ? 'every app of the category' : 'the app';
			report.warn(['rules', at, 'standing'], rule.standing, `a standing that ${whose} does not have anyway`);
		}
		const lowered = apps.filter(
			(app) =>
				rule.category !== undefined &&
				rule.standing !== 'approved' &&
				app.standing === 'approved' &&
				!source.rules.some(
					(other) => other.app === app.id && rule.groups.every((group) => other.groups.includes(group)),
				),
		);
		if (lowered.length > 0) {
			const names = lowered.map(({ id }) => id).join(', ');
			report.warn(
				['rules', at, 'standing'],
				rule.standing,
				`a rule of their own for ${names}, unless they shall be lowered too`,
			);
		}
	}
};
