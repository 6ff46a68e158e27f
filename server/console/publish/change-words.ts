import { type AppChange, noValue } from '../../../utils/contracts/admin.ts';
import type { PolicySource } from '../../../utils/contracts/policy-source.ts';
import { type Standing, standings } from '../../../utils/contracts/vocabulary.ts';
import { words } from '../words.ts';

/** One field that differs, in words; an empty side means there was or will be nothing. */
export interface FieldChange {
	field: string;
	before: string;
	after: string;
}

const isStanding = (text: string): text is Standing => standings.some((standing) => standing === text);

/** The fields of a change, the standing first, with the names that IT knows them by. */
export function fieldChanges(change: AppChange, categoryName: (id: string) => string): FieldChange[] {
	const inWords = (field: string, value: string) => {
		if (value === noValue) return '';
		if (field === 'standing' && isStanding(value)) return words.standings[value];
		return field === 'category' && value !== '' ? categoryName(value) : value;
	};
	return Object.entries(change.fields)
		.toSorted(([a], [b]) => Number(b === 'standing') - Number(a === 'standing'))
		.map(([field, [before, after]]) => ({
			field: words.publish.fields[field] ?? field,
			before: inWords(field, before),
			after: inWords(field, after),
		}));
}

/** "1 app added, 3 changed", or `null` where nothing differs. */
export function changeSummary(changes: readonly AppChange[], sections: readonly string[]): string | null {
	const count = (kind: AppChange['kind']) => changes.filter((change) => change.kind === kind).length;
	const counts = words.publish.summary(count('added'), count('changed'), count('removed'), sections.length);
	return counts.length === 0 ? null : counts.join(', ');
}

/** Where a fault is, by the name of the thing it is in: "Trello, hosts[0]". */
export function faultPlace(path: string, source: PolicySource | null): string {
	const match = /^(apps|categories|groups|liaisons|rules)\[(\d+)\]\.?(.*)$/.exec(path);
	if (match === null || source === null) return path;
	const [, list = '', index = '', rest = ''] = match;
	const named = nameIn(source, list, Number(index));
	return named === null ? path : [named, rest].filter(Boolean).join(', ');
}

function nameIn(source: PolicySource, list: string, index: number): string | null {
	switch (list) {
		case 'apps':
			return source.apps[index]?.name ?? null;
		case 'groups':
			return source.groups[index]?.name ?? null;
		case 'categories':
			return source.categories[index]?.id ?? null;
		case 'liaisons':
			return source.liaisons[index]?.id ?? null;
		default:
			return source.rules[index]?.id ?? null;
	}
}
