import type { OwnRequest, SiteView } from '../contracts/view.ts';
import type { Moment } from '../contracts/vocabulary.ts';
import { endedItem, requestsItem, settingsItem } from '../platform/items.ts';
import type { LocalStore } from '../platform/local-store.ts';
import { recordingToTell } from '../platform/recording.ts';
import type { Site } from '../platform/site.ts';
import type { Outbox } from './outbox.ts';
import { ownRequests } from './own.ts';
import { siteView } from './site-view.ts';

/** What a person is shown, as things stand now. */
export interface Shown {
	/** Their requests, newest first, those on their way to the desk included. */
	requests(): Promise<OwnRequest[]>;
	/** All that there is to say about a site, `null` while there is no policy. */
	view(site: Site, moment: Moment): Promise<SiteView | null>;
}

export interface ShownParts {
	store: LocalStore;
	outbox: Pick<Outbox, 'all'>;
	/** Languages that the person reads, best first. */
	languages(): Promise<readonly string[]>;
	now(): number;
}

export function shown({ store, outbox, languages, now }: ShownParts): Shown {
	async function requests() {
		const [stored, posted] = await Promise.all([store.read([requestsItem]), outbox.all()]);
		return ownRequests(
			stored.get(requestsItem),
			posted.map(({ letter }) => letter),
		);
	}

	return {
		requests,
		async view(site, moment) {
			const [stored, own, wanted, toTell] = await Promise.all([
				store.read([settingsItem, endedItem]),
				requests(),
				languages(),
				recordingToTell(store),
			]);
			const settings = stored.get(settingsItem);
			return (
				settings && {
					...siteView(site, moment, settings, { own, ended: stored.get(endedItem) }, wanted, now()),
					toTell,
				}
			);
		},
	};
}
