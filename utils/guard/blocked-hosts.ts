import { splitHostPattern } from '../contracts/host-pattern.ts';
import type { AppRecord, BlockedApp, Shard } from '../contracts/policy-wire.ts';
import type { PagePolicy } from '../policy/decide.ts';
import { type Person, resolve } from '../policy/resolve.ts';
import { lookup } from '../policy/shards.ts';

/** Hosts, each with its subdomains, that the browser stops before a byte is loaded, and those below them that it does not. */
export interface BlockedHosts {
	hosts: string[];
	except: string[];
	/** Epoch milliseconds at which a rule or grant changes this next; `null` for never. */
	changesAt: number | null;
}

/**
 * Which of the policy's blocked hosts are blocked for this person, now. A host where a path is allowed stays out:
 * there the page itself is asked, once it is known which path it is.
 *
 * @param shardOf the shard that a host is in
 */
export async function blockedHosts(
	blocked: readonly BlockedApp[],
	person: Person,
	policy: PagePolicy,
	shardOf: (host: string) => Promise<Shard | null>,
	now: number,
): Promise<BlockedHosts> {
	const hosts = new Set<string>();
	const except = new Set<string>();
	const edges: number[] = [];

	function isBlocked(record: AppRecord, host: string): boolean {
		const { response, changesAt } = resolve(record, host, 'visit', person, policy.responses, now);
		if (changesAt !== null) edges.push(changesAt);
		return response === 'block';
	}

	for (const pattern of blocked.flatMap((app) => app.hosts)) {
		const { host, path } = splitHostPattern(pattern);
		const shard = path === '' ? await shardOf(host) : null;
		const record = shard && lookup(shard, { host, path: '/' });
		if (!shard || !record || !isBlocked(record, host)) continue;
		const below = Object.entries(shard.hosts).filter(([other]) => other === host || other.endsWith(`.${host}`));
		const open = below.filter(([other, paths]) =>
			paths.some(([, index]) => {
				const app = shard.apps[index];
				return app !== undefined && !isBlocked(app, other);
			}),
		);
		if (open.some(([other]) => other === host)) continue;
		hosts.add(host);
		for (const [other] of open) except.add(other);
	}
	return {
		hosts: [...hosts].sort(),
		except: [...except].sort(),
		changesAt: edges.length === 0 ? null : Math.min(...edges),
	};
}
