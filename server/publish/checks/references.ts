import type { Check, Report } from './report.ts';
import { placesOf } from './unique-ids.ts';

const few = 12;

type Ids = ReadonlyMap<string, number>;

function choices(ids: Ids): string {
	if (ids.size === 0) return 'of which there is none yet';
	const shown = [...ids.keys()].slice(0, few).join(', ');
	return ids.size > few ? `such as ${shown}` : `one of ${shown}`;
}

function known(report: Report, ids: Ids, kind: string, path: readonly PropertyKey[], id: string): void {
	if (!ids.has(id)) report.fault(path, id, `${kind} of this policy, ${choices(ids)}`);
}

/** Whatever is named exists: categories, groups, liaisons and apps. */
export const references: Check = ({ source, appPlaces }, report) => {
	const groups = placesOf(source.groups);
	const categories = placesOf(source.categories);
	const liaisons = placesOf(source.liaisons);

	for (const [at, liaison] of source.liaisons.entries()) {
		for (const [n, group] of liaison.groups.entries())
			known(report, groups, 'a group', ['liaisons', at, 'groups', n], group);
	}
	for (const [at, app] of source.apps.entries()) {
		known(report, categories, 'a category', ['apps', at, 'category'], app.category);
		if (app.liaison !== undefined) known(report, liaisons, 'a liaison', ['apps', at, 'liaison'], app.liaison);
	}
	for (const [at, rule] of source.rules.entries()) {
		for (const [n, group] of rule.groups.entries()) known(report, groups, 'a group', ['rules', at, 'groups', n], group);
		if (rule.app !== undefined) known(report, appPlaces, 'an app', ['rules', at, 'app'], rule.app);
		if (rule.category !== undefined) known(report, categories, 'a category', ['rules', at, 'category'], rule.category);
	}
};
