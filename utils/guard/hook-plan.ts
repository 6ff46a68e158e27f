import type { HostPlan } from '../platform/host-scripts.ts';
import { hostAndParents } from '../policy/host.ts';

/** So many hosts have the hooks from the start: they take some 45 KB of every page's process. */
const mostGuarded = 100;

/** So many of the others have them from the start once somebody has set out for them. */
export const mostReached = 20;

/** Where files are stopped. */
export interface Stopping {
	/** By the policy, strictest first. */
	guarded: readonly string[];
	/** Where this browser has stopped files, or would have. */
	met: readonly string[];
	/** Where somebody set out for a page; the newest last. */
	reached: readonly string[];
}

/** Which hosts have the hooks from the start, and which of the others as somebody sets out for them. */
export function planHooks(
	{ guarded, met, reached }: Stopping,
	mostAwaited: number,
): Pick<HostPlan, 'hooked' | 'awaited'> {
	const others = guarded.slice(mostGuarded);
	const isOther = new Set(others);
	const newest = new Set(reached.toReversed().filter((host) => isOther.has(host)));
	const hooked = new Set([...guarded.slice(0, mostGuarded), ...met, ...[...newest].slice(0, mostReached)]);
	const unhooked = others.filter((host) => !hostAndParents(host).some((one) => hooked.has(one)));
	return { hooked: [...hooked], awaited: unhooked.slice(0, mostAwaited) };
}
