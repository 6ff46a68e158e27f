import type { AppChange } from '../../../utils/contracts/admin.ts';
import type { App, PolicySource } from '../../../utils/contracts/policy-source.ts';

/** What is not published yet, by app. */
export type Changes = ReadonlyMap<string, AppChange>;

/** Whether an app is approved for everyone in the published version, not in the draft alone. */
function isApprovedToday(app: App, changes: Changes): boolean {
	const change = changes.get(app.id);
	if (app.standing !== 'approved' || change?.kind === 'added') return false;
	return change?.fields.standing === undefined;
}

/** What can be offered instead of an app today: the alternatives it names, then its category's approved apps, in IT's order. */
export function alternativesTo(
	asked: { app: string | null; category: string | null },
	source: PolicySource,
	changes: Changes,
): App[] {
	const named = source.apps.find(({ id }) => id === asked.app)?.alternatives ?? [];
	const offered = source.apps.filter(
		(app) =>
			app.id !== asked.app &&
			(named.includes(app.id) || app.category === asked.category) &&
			isApprovedToday(app, changes),
	);
	const rank = ({ id }: App) => (named.includes(id) ? named.indexOf(id) : named.length);
	return offered.toSorted((a, b) => rank(a) - rank(b));
}
