import type { PolicySource } from '../../../utils/contracts/policy-source.ts';
import type { Check } from './report.ts';

/** Apps that are approved, for everyone or by a rule that has not run out for some groups. */
function approvedForSomebody(source: PolicySource, now: Date): Set<string> {
	const rules = source.rules.filter(
		({ standing, until }) => standing === 'approved' && (until === undefined || Date.parse(until) > now.getTime()),
	);
	const apps = new Set(rules.map(({ app }) => app));
	const categories = new Set(rules.flatMap(({ category }) => category ?? []));
	return new Set(
		source.apps
			.filter((app) => app.standing === 'approved' || apps.has(app.id) || categories.has(app.category))
			.map(({ id }) => id),
	);
}

/** What is offered instead exists, is another app, and is approved at least for some. */
export const alternatives: Check = (source, report, now) => {
	const apps = new Set(source.apps.map(({ id }) => id));
	const approved = approvedForSomebody(source, now);
	for (const [at, app] of source.apps.entries()) {
		for (const [n, id] of (app.alternatives ?? []).entries()) {
			const path = ['apps', at, 'alternatives', n];
			if (id === app.id) report.fault(path, id, 'another app than the app itself');
			else if (!apps.has(id)) report.fault(path, id, 'the id of an app of this policy');
			else if (!approved.has(id)) report.fault(path, id, 'an approved app: approve it first, or take it off this list');
			else if (app.alternatives?.indexOf(id) !== n) report.warn(path, id, 'each alternative once');
		}
	}
};
