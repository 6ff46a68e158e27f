import type { Shard } from '../contracts/policy-wire.ts';
import { decide, type PagePolicy } from '../policy/decide.ts';
import type { FatigueState } from '../policy/fatigue.ts';
import { hostAndParents } from '../policy/host.ts';
import type { Person } from '../policy/resolve.ts';

/**
 * Those of the watched hosts where something is due to be said at every visit, as things stand now: their pages need not be
 * asked for it. A host is not among them where the path matters, nor where a host below it is listed of which that is not so.
 *
 * @param shards the whole policy
 * @param now epoch milliseconds
 */
export function dueHosts(
	watched: readonly string[],
	shards: readonly Shard[],
	person: Person,
	policy: PagePolicy,
	fatigue: FatigueState,
	now: number,
): string[] {
	const due = new Set<string>();
	const others = new Set<string>();
	for (const { hosts, apps } of shards) {
		for (const [host, paths] of Object.entries(hosts)) {
			const isDue = paths.every(([path, at]) => {
				const record = apps[at];
				if (path !== '' || record === undefined) return false;
				const { response } = decide(record, host, 'visit', person, policy, fatigue, now);
				return response !== 'quiet' && response !== 'badge';
			});
			if (isDue) due.add(host);
			else for (const name of hostAndParents(host)) others.add(name);
		}
	}
	return watched.filter((host) => due.has(host) && !others.has(host));
}
