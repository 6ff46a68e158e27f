import { type Me, ReceivedMe } from '../contracts/review.ts';
import { endedItem, personItem, policyItem, requestsItem } from '../platform/items.ts';
import { entry, type LocalStore } from '../platform/local-store.ts';
import type { Link } from './link.ts';
import { isSame } from './same.ts';

/**
 * Asks the desk for what is personal, and tells it which policy is in force here, and which version of the extension.
 *
 * @returns whether something changed
 */
export async function refreshMe({ desk, session, config, about }: Link, store: LocalStore): Promise<boolean> {
	const version = (await store.read([policyItem])).get(policyItem)?.version;
	const said = { ...(version !== undefined && { policy: String(version) }), extension: about.version };
	const path = `/v1/me?${new URLSearchParams(said)}`;
	const me = await session.withToken((token) => desk.call({ method: 'GET', path, token, reply: ReceivedMe }));
	return keepPerson(store, { groups: config.groups, grants: me.grants, requests: me.requests, ended: me.ended ?? [] });
}

/** Who is asking, as far as it is known. */
type Personal = { groups: readonly string[] } & Partial<Pick<Me, 'grants' | 'requests' | 'ended'>>;

/** Stores what is new of it; an open page is only stirred by a real change. Returns whether there was one. */
export async function keepPerson(store: LocalStore, { groups, grants, requests, ended }: Personal): Promise<boolean> {
	const stored = await store.read([personItem, requestsItem, endedItem]);
	const person = stored.get(personItem);
	const next = { groups: [...groups], grants: grants ?? person.grants };
	const entries = [
		...(isSame(person, next) ? [] : [entry(personItem, next)]),
		...(requests === undefined || isSame(stored.get(requestsItem), requests) ? [] : [entry(requestsItem, requests)]),
		...(ended === undefined || isSame(stored.get(endedItem), ended) ? [] : [entry(endedItem, ended)]),
	];
	if (entries.length > 0) await store.write(entries);
	return entries.length > 0;
}
