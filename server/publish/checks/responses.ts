import type { Check } from './report.ts';

/** Overrides that cannot take effect. */
export const responses: Check = ({ source }, report) => {
	const visit = source.responses.blocked?.visit;
	if (visit !== undefined && visit !== 'block') {
		report.warn(
			['responses', 'blocked', 'visit'],
			visit,
			'"block": browsers close blocked apps before anything is loaded',
		);
	}
	for (const [at, { responses: table }] of source.categories.entries()) {
		if (table?.unlisted === undefined) continue;
		const path = ['categories', at, 'responses', 'unlisted'];
		report.warn(path, table.unlisted, 'nothing here: what is on no list has no category');
	}
};
