import type { HostPlan } from '../platform/host-scripts.ts';
import { hostAndParents } from '../policy/host.ts';
import type { BlockedHosts } from './blocked-hosts.ts';

/** What a browser can be told of. */
export interface Telling {
	/** Of visits to so many hosts it tells the worker. */
	mostVisited: number;
	/** Whether it can tell of visits to this one. */
	canTellOf(host: string): boolean;
	/** When pages read that may be on a host of which it does not tell. */
	untold: 'at-input' | 'once-shown';
}

/** What is known of the policy, for one person. */
interface Known {
	/** Hosts with something to say, those where most is at stake first. */
	found: readonly string[];
	/** Whether these are all. */
	isWhole: boolean;
	/** Hosts that somebody has been to, and of which the browser had not told; the newest last. */
	met: readonly string[];
	blocked: Pick<BlockedHosts, 'hosts' | 'except'>;
}

interface VisitPlan extends Pick<HostPlan, 'visited' | 'others'> {
	/** Of those that somebody has been to, those that matter no more. */
	stale: readonly string[];
}

/** Of which hosts the browser is told. Of more than it can be told of, those that somebody has been to come first. */
export function planVisits({ found, isWhole, met, blocked }: Known, browser: Telling): VisitPlan {
	const { mostVisited, canTellOf, untold } = browser;
	if (isWhole && found.length <= mostVisited && found.every(canTellOf)) {
		return { visited: found, others: 'never', stale: met };
	}
	const known = new Set(found);
	const first = met.toReversed().map((host) => hostAndParents(host).filter((one) => known.has(one)));
	// Not all that is blocked may be closed by a script.
	const ranked = new Set([...blocked.hosts, ...blocked.except, ...first.flat(), ...found]);
	return {
		visited: untold === 'once-shown' ? [] : [...ranked].slice(0, mostVisited),
		others: untold,
		stale: met.toReversed().filter((_, at) => first[at]?.length === 0),
	};
}
