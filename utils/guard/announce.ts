import { personItem, policyItem, toldItem } from '../platform/items.ts';
import { entry, type LocalStore } from '../platform/local-store.ts';
import type { WebTab } from '../platform/tabs.ts';
import { nextReminder } from '../policy/ending.ts';
import { type BlockedHosts, blockedNow } from './blocked-hosts.ts';
import type { Respond } from './respond.ts';

/** Where a changed policy has to arrive beside storage. */
export interface Audience {
	openTabs(): Promise<WebTab[]>;
	/** Has rules of the browser stop these hosts, and no others, where it has some. */
	stopHosts(hosts: BlockedHosts): Promise<void>;
	/** Has the browser prepare the pages of the hosts that this is about. */
	preparePages(): Promise<void>;
}

/**
 * Brings what changed (policy, groups, grants, or a rule that began or ran out) to the pages that are open and to the
 * browser's own rules. Done again until it is done: a worker that dies on the way leaves no trace of having told.
 */
export async function announce(
	store: LocalStore,
	audience: Audience,
	respond: Respond,
	now: () => number,
): Promise<void> {
	const stored = await store.read([policyItem, personItem, toldItem]);
	const policy = stored.get(policyItem);
	if (policy === null) return;
	const person = stored.get(personItem);
	const told = stored.get(toldItem);
	const what = JSON.stringify([policy.realm, policy.digest, person]);
	const isDue = told.nextEdge !== null && told.nextEdge <= now();
	if (told.what === what && !isDue) return;

	const hosts = await blockedNow(store, now());
	await Promise.all([audience.stopHosts(hosts), audience.preparePages()]);
	for (const tab of await audience.openTabs()) await respond(tab, 'visit');
	const edges = [hosts.changesAt, nextReminder(person.grants, now())].filter((edge) => edge !== null);
	await store.write([entry(toldItem, { what, nextEdge: edges.length > 0 ? Math.min(...edges) : null })]);
}
