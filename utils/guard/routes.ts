import { messages } from '../contracts/messages.ts';
import { bannerItem, fatigueItem, snoozeNamesItem } from '../platform/items.ts';
import type { LocalStore } from '../platform/local-store.ts';
import { aboutUrl, route } from '../platform/router.ts';
import type { Sites } from '../platform/site.ts';
import type { WebTab } from '../platform/tabs.ts';
import { fatigueKey } from '../policy/decide.ts';
import { afterSnooze, afterWaking } from '../policy/fatigue.ts';
import { type SeenParts, seenInTab } from './seen.ts';

/** Of so many apps it is remembered that their banner was made small. */
const mostSmall = 200;

export interface GuardParts extends SeenParts {
	sites: Sites;
	store: LocalStore;
	openTabs(): Promise<WebTab[]>;
	/** The page in this tab reports what the browser could have told of. */
	meetVisit(tab: WebTab): Promise<void>;
	now(): number;
}

/** What pages report, and "Not now". */
export function guardRoutes(parts: GuardParts) {
	const { sites, store, respond, count, nudge, openTabs, meetVisit, now } = parts;
	const seen = seenInTab(parts);

	return {
		'moment/seen': route(messages['moment/seen'], async ({ moment }, { tab }) => {
			// At once, as a first click often leads to the next page of the same host.
			if (tab !== null) await Promise.all([seen(tab, moment), moment === 'visit' && meetVisit(tab)]);
			return { ok: true as const };
		}),
		'moment/blocked': route(messages['moment/blocked'], async ({ moment, url }) => {
			const site = await sites.at(url);
			// A site can send somebody to that page with any address.
			if (site?.decide(moment, now()).response === 'block') await count(site, moment, 'shown');
			nudge();
			return { ok: true as const };
		}),
		'moment/outcome': route(messages['moment/outcome'], async ({ moment, outcome, url }, from) => {
			const site = await sites.at(aboutUrl(from, url));
			if (site !== null) await count(site, moment, outcome);
			return { ok: true as const };
		}),
		'banner/remember': route(messages['banner/remember'], async ({ place, small }, from) => {
			const site = await sites.at(aboutUrl(from, undefined));
			const app = site && fatigueKey(site.record, site.address.host);
			await store.update(bannerItem, (memory) => {
				const others = memory.small.filter((one) => one !== app);
				return {
					place: place ?? memory.place,
					small:
						small === undefined || app === null ? memory.small : small ? [...others, app].slice(-mostSmall) : others,
				};
			});
			return { ok: true as const };
		}),
		'site/snooze': route(messages['site/snooze'], async ({ url }, from) => {
			const site = await sites.at(aboutUrl(from, url));
			if (site !== null) {
				const key = fatigueKey(site.record, site.address.host);
				await store.update(fatigueItem, (state) => ({ ...afterSnooze(state, key, site.policy.budget, now()) }));
				const { snoozed } = (await store.read([fatigueItem])).get(fatigueItem);
				await store.update(snoozeNamesItem, (names) => {
					const all = { ...names, [key]: site.record?.name ?? site.address.host };
					return Object.fromEntries(Object.entries(all).filter(([name]) => Object.hasOwn(snoozed, name)));
				});
				await count(site, 'visit', 'snoozed');
			}
			return { ok: true as const };
		}),
		'snooze/list': route(messages['snooze/list'], async () => {
			const stored = await store.read([fatigueItem, snoozeNamesItem]);
			const names = stored.get(snoozeNamesItem);
			return Object.entries(stored.get(fatigueItem).snoozed)
				.filter(([, until]) => until > now())
				.toSorted(([, a], [, b]) => a - b)
				.map(([key, until]) => ({ key, name: names[key] ?? key, until: new Date(until).toISOString() }));
		}),
		'snooze/end': route(messages['snooze/end'], async ({ key }) => {
			await store.update(fatigueItem, (state) => ({ ...afterWaking(state, key) }));
			for (const tab of await openTabs()) {
				const site = await sites.at(tab.url);
				if (site !== null && fatigueKey(site.record, site.address.host) === key) await respond(tab, 'visit');
			}
			return { ok: true as const };
		}),
	};
}
