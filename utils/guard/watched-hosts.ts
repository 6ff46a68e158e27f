import type { AppRecord, Shard } from '../contracts/policy-wire.ts';
import { responses as ladder, type Response } from '../contracts/vocabulary.ts';
import type { PagePolicy } from '../policy/decide.ts';
import type { Person } from '../policy/resolve.ts';
import { strictestTold } from '../policy/told-hosts.ts';

/** Whether the policy says something of hosts on no list too, at a mere visit. */
export function speaksOfUnlisted({ responses, unlisted }: Pick<PagePolicy, 'responses' | 'unlisted'>): boolean {
	return unlisted === 'everywhere' && responses.unlisted.visit !== 'quiet';
}

/**
 * The hosts where there is something to say to this person at a visit or a sign-in, or will be once a rule begins or a grant
 * runs out: what ends for them first, then what is strictest.
 *
 * @param shards of the policy, as many as are gone through
 */
export function watchedHosts(
	shards: readonly Shard[],
	{ groups, grants }: Person,
	{ responses }: Pick<PagePolicy, 'responses'>,
): string[] {
	function strictest(record: AppRecord): Response {
		const rules = record.rules?.filter((rule) => rule.groups.some((group) => groups.includes(group))) ?? [];
		return strictestTold(record, rules, responses);
	}

	const found = new Map<Response, Set<string>>(ladder.toReversed().map((response) => [response, new Set()]));
	for (const { hosts, apps } of shards) {
		const strict = apps.map(strictest);
		for (const [host, paths] of Object.entries(hosts)) {
			for (const [, app] of paths) found.get(strict[app] ?? 'quiet')?.add(host);
		}
	}
	found.delete('quiet');
	// Of what somebody was given they are reminded before it ends, also on a host of no list.
	const ending = grants.flatMap(({ host, until }) => (host === null || until === null ? [] : host));
	return [...new Set([ending, ...found.values()].flatMap((hosts) => [...hosts]))];
}
