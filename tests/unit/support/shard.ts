import type { AppRecord, Shard } from '../../../utils/contracts/policy-wire.ts';

export type App = Partial<AppRecord> & { hosts: string[] };

/** A shard of these apps, which are unreviewed where nothing else is said. */
export function shardOf(apps: App[]): Shard {
	return {
		hosts: Object.fromEntries(apps.flatMap(({ hosts }, at) => hosts.map((host) => [host, [['', at]]]))),
		apps: apps.map(({ hosts, ...app }) => ({
			...{ id: hosts[0] ?? '', name: hosts[0] ?? '', category: 'boards', standing: 'unreviewed' as const },
			...app,
		})),
	};
}
