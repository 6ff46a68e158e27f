import type { AppRecord, FullResponses, Shard } from '../../contracts/policy-wire.ts';
import type { Response } from '../../contracts/vocabulary.ts';
import { hasPattern } from '../../platform/match-pattern.ts';
import { responseFor, stops, stricter } from '../../policy/responses.ts';

/**
 * The hosts on which files are stopped for somebody in these groups, or will be once a rule begins or a grant runs out:
 * strictest first. Where the page itself is closed there is nothing to prepare.
 *
 * @param shards of the policy, as many as are gone through
 */
export function guardedHosts(shards: readonly Shard[], groups: readonly string[], table: FullResponses): string[] {
	function strictest(record: AppRecord): Response {
		const rules = record.rules?.filter((rule) => rule.groups.some((group) => groups.includes(group))) ?? [];
		return [record, ...rules]
			.filter(({ standing }) => responseFor(standing, 'visit', record, table) !== 'block')
			.map(({ standing }) => responseFor(standing, 'upload', record, table))
			.reduce<Response>(stricter, 'quiet');
	}

	const found = new Map(stops.map((stop) => [stop, new Set<string>()]));
	for (const { hosts, apps } of shards) {
		const responses = apps.map(strictest);
		for (const [host, paths] of Object.entries(hosts)) {
			if (!hasPattern(host)) continue;
			for (const [, app] of paths) found.get(responses[app] ?? 'quiet')?.add(host);
		}
	}
	return [...new Set([...found.values()].flatMap((hosts) => [...hosts]))];
}
