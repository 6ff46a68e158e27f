import type { App } from '../../../utils/contracts/policy-source.ts';
import type { Check } from './report.ts';

const few = 3;

/** Nobody is left without a reason, or without something to use instead. */
export const waysForward: Check = ({ source }, report) => {
	for (const [at, app] of source.apps.entries()) {
		if (app.standing === 'approved' && app.goodFor === undefined) {
			report.warn(
				['apps', at, 'goodFor'],
				undefined,
				'a few words on what it is good for: it is offered in place of others',
			);
		}
		if ((app.standing === 'unsanctioned' || app.standing === 'blocked') && app.why === undefined) {
			report.warn(['apps', at, 'why'], undefined, 'one sentence that tells people why');
		}
		if (app.standing === 'unreviewed' && app.why !== undefined) {
			report.warn(['apps', at, 'why'], app.why, 'no reason as long as nobody has decided, or another standing');
		}
	}
	const byCategory = Map.groupBy(source.apps, ({ category }) => category);
	for (const [at, { id }] of source.categories.entries()) {
		const apps = byCategory.get(id);
		if (apps === undefined) report.warn(['categories', at], id, 'at least one app, or no such category');
		else if (!apps.some(({ standing }) => standing === 'approved')) {
			const stuck = apps.filter(offersNothing).map((app) => app.id);
			if (stuck.length === 0) continue;
			const names =
				stuck.length > few ? `${stuck.slice(0, few).join(', ')} and ${stuck.length - few} more` : stuck.join(', ');
			report.warn(
				['categories', at],
				id,
				`an approved app, or alternatives for ${names}: nothing can be offered instead`,
			);
		}
	}
};

function offersNothing({ alternatives }: App): boolean {
	return alternatives === undefined || alternatives.length === 0;
}
