import type { Check } from './report.ts';

/** Everybody has exactly one contact: their group's, else the one without groups. */
export const liaisons: Check = ({ source }, report) => {
	const everybodys = source.liaisons.flatMap(({ groups }, at) => (groups.length === 0 ? [at] : []));
	if (everybodys.length === 0) {
		report.fault(
			['liaisons'],
			source.liaisons.map(({ id }) => id),
			'one liaison without groups, for everybody else',
		);
	}
	for (const at of everybodys.slice(1)) {
		const first = `liaisons[${everybodys[0]}]`;
		report.fault(['liaisons', at, 'groups'], [], `the groups they look after: ${first} is everybody else's already`);
	}
	const taken = new Map<string, number>();
	for (const [at, { groups }] of source.liaisons.entries()) {
		for (const [n, group] of groups.entries()) {
			const earlier = taken.get(group);
			if (earlier === undefined) taken.set(group, at);
			else
				report.warn(['liaisons', at, 'groups', n], group, `a group of their own: liaisons[${earlier}] is shown to it`);
		}
	}
};
