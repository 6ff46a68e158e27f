import type { Check } from './report.ts';

const lists = ['groups', 'categories', 'liaisons', 'apps', 'rules'] as const;

/** Each id names one thing of its kind. */
export const uniqueIds: Check = (source, report) => {
	for (const list of lists) {
		const first = new Map<string, number>();
		for (const [at, { id }] of source[list].entries()) {
			const earlier = first.get(id);
			if (earlier === undefined) first.set(id, at);
			else report.fault([list, at, 'id'], id, `an id of its own: ${list}[${earlier}] has this one`);
		}
	}
};
