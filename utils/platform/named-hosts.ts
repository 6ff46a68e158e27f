import { hostAndParents, pageAddress } from '../policy/host.ts';
import { entry, type Item, type LocalStore } from './local-store.ts';
import { oneByOne } from './one-by-one.ts';

/** Something that the browser tells of, where it happens on a host that was named to it. */
interface NamedEvent<Told extends { url: string }> {
	addListener(listener: (told: Told) => void, filter?: { url: { hostSuffix: string }[] }): void;
	removeListener(listener: (told: Told) => void): void;
}

export interface NamedHosts {
	/** Has the browser tell of these hosts, with those below them, and of no others. */
	settle(hosts: readonly string[]): Promise<void>;
}

/**
 * Has Chromium tell of what happens on certain hosts. To be called as the worker starts, which the browser may have done to
 * tell of it.
 *
 * @param item where it is kept which hosts the browser was named last
 * @param onTold called with the one among them that is meant
 */
export function namedHosts<Told extends { url: string }>(
	event: NamedEvent<Told>,
	item: Item<string[]>,
	store: LocalStore,
	onTold: (told: Told, host: string) => void,
): NamedHosts {
	let named = new Set<string>();
	let listener: ((told: Told) => void) | undefined;
	const early: Told[] = [];
	const inTurn = oneByOne();

	function onNamed(told: Told): void {
		const address = pageAddress(told.url);
		const host = address && hostAndParents(address.host).find((one) => named.has(one));
		if (host) onTold(told, host);
	}

	function listenFor(hosts: readonly string[]): void {
		const before = listener;
		named = new Set(hosts);
		// It takes in the host itself, and one that is written with a dot at its end.
		const url = hosts.map((host) => ({ hostSuffix: `.${host}` }));
		// Ahead of dropping the one before: with none, what happens while thousands are named would be told to nobody.
		listener = url.length > 0 ? (told) => onNamed(told) : undefined;
		if (listener) event.addListener(listener, { url });
		if (before) event.removeListener(before);
	}

	/** Of what woke the worker the browser tells those that listen at once; which hosts there are is known only later. */
	function onAny(told: Told): void {
		early.push(told);
	}

	async function begin(): Promise<void> {
		try {
			const hosts = (await store.read([item])).get(item);
			named = new Set(hosts);
			// Ahead of naming them, which takes 10 µs each.
			early.forEach(onNamed);
			listenFor(hosts);
		} finally {
			event.removeListener(onAny);
		}
	}

	event.addListener(onAny);
	void inTurn(begin).catch(() => undefined);
	return {
		settle: (hosts) =>
			inTurn(async () => {
				if (hosts.length === named.size && hosts.every((host) => named.has(host))) return;
				// In this order: the browser forgets no hosts but those that the worker knows it was told of.
				listenFor(hosts);
				await store.write([entry(item, [...hosts])]);
			}),
	};
}
