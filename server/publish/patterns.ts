import { type HostPattern, splitHostPattern } from '../../utils/contracts/host-pattern.ts';
import type { App } from '../../utils/contracts/policy-source.ts';
import { coversPath, hostAndParents } from '../../utils/policy/host.ts';

/** Whether some page under `upper` would be matched by `lower` instead, because that one is longer. */
function takesFrom(lower: HostPattern, upper: HostPattern): boolean {
	if (lower.host === upper.host) return lower.path !== upper.path && coversPath(upper.path, lower.path);
	return coversPath(upper.path, lower.path) || coversPath(lower.path, upper.path);
}

/** For each of the `upper` apps, the patterns of other apps that win over one of its own. */
export function patternsBelow(apps: readonly App[], upper: readonly App[]): Map<string, string[]> {
	const uppers = Map.groupBy(
		upper.flatMap((app) => app.hosts.map((text) => ({ id: app.id, pattern: splitHostPattern(text) }))),
		({ pattern }) => pattern.host,
	);
	const below = new Map<string, Set<string>>();
	if (uppers.size === 0) return new Map();
	for (const app of apps) {
		for (const text of app.hosts) {
			const lower = splitHostPattern(text);
			for (const { id, pattern } of hostAndParents(lower.host).flatMap((host) => uppers.get(host) ?? [])) {
				if (id === app.id || !takesFrom(lower, pattern)) continue;
				below.set(id, (below.get(id) ?? new Set()).add(text));
			}
		}
	}
	return new Map([...below].map(([id, texts]) => [id, [...texts].sort()]));
}
