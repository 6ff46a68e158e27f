import type { Check, Report } from './report.ts';

function unique(list: string, things: readonly { id: string }[], places: ReadonlyMap<string, number>, report: Report) {
	for (const [at, { id }] of things.entries()) {
		const first = places.get(id);
		if (first !== at) report.fault([list, at, 'id'], id, `an id of its own: ${list}[${first}] has this one`);
	}
}

/** Where each id is first. */
export function placesOf(things: readonly { id: string }[]): Map<string, number> {
	const places = new Map<string, number>();
	for (const [at, { id }] of things.entries()) if (!places.has(id)) places.set(id, at);
	return places;
}

/** Each id names one thing of its kind. */
export const uniqueIds: Check = ({ source, appPlaces }, report) => {
	unique('groups', source.groups, placesOf(source.groups), report);
	unique('categories', source.categories, placesOf(source.categories), report);
	unique('liaisons', source.liaisons, placesOf(source.liaisons), report);
	unique('apps', source.apps, appPlaces, report);
	unique('rules', source.rules, placesOf(source.rules), report);
};
