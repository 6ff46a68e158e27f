import { splitHostPattern } from '../../../utils/contracts/host-pattern.ts';
import type { App } from '../../../utils/contracts/policy-source.ts';
import { coversPath, hostAndParents, pageAddress } from '../../../utils/policy/host.ts';
import type { Check } from './report.ts';

type Claim = { path: string; app: App };

function claimsByHost(apps: readonly App[]): Map<string, Claim[]> {
	const claims = apps.flatMap((app) => app.hosts.map((text) => ({ ...splitHostPattern(text), app })));
	return Map.groupBy(claims, ({ host }) => host);
}

function appAt(claims: ReadonlyMap<string, Claim[]>, url: string): App | null {
	const address = pageAddress(url);
	for (const host of address ? hostAndParents(address.host) : []) {
		const found = (claims.get(host) ?? []).filter(({ path }) => coversPath(path, address?.path ?? '/'));
		const longest = found.sort((a, b) => b.path.length - a.path.length)[0];
		if (longest) return longest.app;
	}
	return null;
}

/** Where an approved app opens, no other app's banner waits. */
export const openAddresses: Check = ({ source }, report) => {
	const opened = [...source.apps.entries()].filter(([, app]) => app.standing === 'approved' && app.open !== undefined);
	if (opened.length === 0) return;
	const claims = claimsByHost(source.apps);
	for (const [at, app] of opened) {
		const other = appAt(claims, app.open ?? '');
		if (other === null || other.id === app.id || other.standing === 'approved') continue;
		report.warn(
			['apps', at, 'open'],
			app.open,
			`an address of its own: this one belongs to ${other.id} (${other.standing})`,
		);
	}
};
