import type { App, PolicySource } from '../../../utils/contracts/policy-source.ts';
import type { Check } from './report.ts';

/** Tells apps that are approved, for everyone or by a rule that has not run out for some groups. */
function approvedForSomebody({ rules }: PolicySource, now: Date): (app: App) => boolean {
	const approving = rules.filter(
		({ standing, until }) => standing === 'approved' && (until === undefined || Date.parse(until) > now.getTime()),
	);
	const apps = new Set(approving.flatMap(({ app }) => app ?? []));
	const categories = new Set(approving.flatMap(({ category }) => category ?? []));
	return (app) => app.standing === 'approved' || apps.has(app.id) || categories.has(app.category);
}

/** What is offered instead exists, is another app, and is approved at least for some. */
export const alternatives: Check = ({ source, now, appPlaces }, report) => {
	const approved = approvedForSomebody(source, now);
	for (const [at, app] of source.apps.entries()) {
		for (const [n, id] of (app.alternatives ?? []).entries()) {
			const path = ['apps', at, 'alternatives', n];
			const other = source.apps[appPlaces.get(id) ?? -1];
			if (other === undefined) report.fault(path, id, 'the id of an app of this policy');
			else if (other.id === app.id) report.fault(path, id, 'another app than the app itself');
			else if (!approved(other)) report.fault(path, id, 'an approved app: approve it first, or take it off this list');
			else if (app.alternatives?.indexOf(id) !== n) report.warn(path, id, 'each alternative once');
		}
	}
};
