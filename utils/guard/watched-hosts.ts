import type { AppRecord, Shard } from '../contracts/policy-wire.ts';
import type { PagePolicy } from '../policy/decide.ts';
import type { Person } from '../policy/resolve.ts';
import { responseFor } from '../policy/responses.ts';

/**
 * The hosts where there is something to say to this person at a visit or a sign-in, or will be once a rule begins or a grant
 * runs out: the sentinel reads the policy in their pages, and in no others. `null` where it has to read it in every page: for
 * their number, or as the policy speaks of hosts on no list too.
 *
 * @param shards the whole policy
 * @param most so many at most
 */
export function watchedHosts(
	shards: readonly Shard[],
	person: Person,
	policy: PagePolicy,
	most: number,
): string[] | null {
	const { responses, unlisted } = policy;
	if (unlisted === 'everywhere' && responses.unlisted.visit !== 'quiet') return null;

	function speaks(record: AppRecord): boolean {
		const rules = record.rules?.filter((rule) => rule.groups.some((group) => person.groups.includes(group))) ?? [];
		return [record, ...rules].some(({ standing }) =>
			(['visit', 'signin'] as const).some((moment) => responseFor(standing, moment, record, responses) !== 'quiet'),
		);
	}

	// Of what somebody was given they are reminded before it ends, also on a host of no list.
	const found = new Set(person.grants.flatMap(({ host, until }) => (host === null || until === null ? [] : host)));
	for (const { hosts, apps } of shards) {
		const speaking = apps.map(speaks);
		for (const [host, paths] of Object.entries(hosts)) {
			if (paths.some(([, app]) => speaking[app])) found.add(host);
		}
		if (found.size > most) return null;
	}
	return [...found];
}
