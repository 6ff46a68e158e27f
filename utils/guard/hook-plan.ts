import type { HostPlan } from '../platform/host-scripts.ts';
import { hostAndParents } from '../policy/host.ts';

/** So many hosts have the hooks from the start: they take some 45 KB of every page's process. */
const mostGuarded = 100;

/** Where files are stopped. */
interface Stopping {
	/** By the policy, strictest first. */
	guarded: readonly string[];
	/** Where this browser has stopped files, or would have. */
	met: readonly string[];
	/** Where somebody set out for a page. */
	reached: readonly string[];
}

/** Which hosts have the hooks from the start, and which of the others as somebody sets out for them. */
export function planHooks(
	{ guarded, met, reached }: Stopping,
	mostAwaited: number,
): Pick<HostPlan, 'hooked' | 'awaited'> {
	const isGuarded = new Set(guarded);
	const stillGuarded = reached.filter((host) => isGuarded.has(host));
	const hooked = new Set([...guarded.slice(0, mostGuarded), ...met, ...stillGuarded]);
	const others = guarded.slice(mostGuarded).filter((host) => !hostAndParents(host).some((one) => hooked.has(one)));
	return { hooked: [...hooked], awaited: others.slice(0, mostAwaited) };
}
