import { splitHostPattern } from '../contracts/host-pattern.ts';
import type { BlockedApp, FullResponses } from '../contracts/policy-wire.ts';
import { personItem, policyItem, settingsItem } from '../platform/items.ts';
import type { LocalStore } from '../platform/local-store.ts';
import { type Person, standingFor } from '../policy/resolve.ts';

/** Hosts, each with its subdomains, whose pages are replaced as they begin, and those below them where they are not. */
export interface BlockedHosts {
	hosts: string[];
	except: string[];
	/** Epoch milliseconds at which a rule or grant may change this next; `null` for never. */
	changesAt: number | null;
}

/**
 * Which of the policy's blocked hosts are blocked for this person, now. Where a path decides, the browser's rules stay
 * away from the whole host: there the page itself is asked, once it is known which path it is.
 */
export function blockedHosts(
	apps: readonly BlockedApp[],
	person: Person,
	responses: FullResponses,
	now: number,
): BlockedHosts {
	const isGranted = ({ id }: BlockedApp) =>
		person.grants.some((grant) => grant.app === id && grant.moments.includes('visit') && now < endOf(grant.until));
	const blocked =
		responses.blocked.visit === 'block'
			? apps.filter((app) => standingFor(app, person.groups, now) === 'blocked' && !isGranted(app))
			: [];
	const patterns = blocked.flatMap(({ hosts }) => hosts.map(splitHostPattern));
	const hosts = new Set(patterns.filter(({ path }) => path === '').map(({ host }) => host));
	const except = new Set<string>();
	for (const text of blocked.flatMap((app) => app.except ?? [])) {
		const { host, path } = splitHostPattern(text);
		if (path !== '') hosts.delete(host);
		if (!hosts.has(host)) except.add(host);
	}
	return { hosts: [...hosts].sort(), except: [...except].sort(), changesAt: nextEdge(apps, person, now) };
}

/** The same of what is stored; none before there is a policy. */
export async function blockedNow(store: LocalStore, now: number): Promise<BlockedHosts> {
	const stored = await store.read([policyItem, personItem, settingsItem]);
	const [policy, settings] = [stored.get(policyItem), stored.get(settingsItem)];
	if (policy === null || settings === null) return { hosts: [], except: [], changesAt: null };
	return blockedHosts(settings.blocked, stored.get(personItem), policy.responses, now);
}

function nextEdge(apps: readonly BlockedApp[], person: Person, now: number): number | null {
	const rules = apps.flatMap((app) => app.rules ?? []);
	const edges = [
		...rules.flatMap(({ from, until }) => [from, until].map((seconds) => (seconds ?? 0) * 1000)),
		...person.grants.map(({ until }) => endOf(until)),
	].filter((edge) => edge > now && Number.isFinite(edge));
	return edges.length === 0 ? null : Math.min(...edges);
}

function endOf(until: string | null): number {
	return until === null ? Number.POSITIVE_INFINITY : Date.parse(until);
}
