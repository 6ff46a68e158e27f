import { messages } from '../contracts/messages.ts';
import { fatigueItem } from '../platform/items.ts';
import type { LocalStore } from '../platform/local-store.ts';
import { aboutUrl, route } from '../platform/router.ts';
import type { Sites } from '../platform/site.ts';
import { fatigueKey } from '../policy/decide.ts';
import { afterSnooze } from '../policy/fatigue.ts';
import type { Respond } from './respond.ts';

export interface GuardParts {
	sites: Sites;
	store: LocalStore;
	respond: Respond;
	/** A visit to an app with a standing is a good moment to look for news. */
	nudge(): void;
	now(): number;
}

/** What pages report, and "Not now". */
export function guardRoutes({ sites, store, respond, nudge, now }: GuardParts) {
	return {
		'moment/seen': route(messages['moment/seen'], async ({ moment }, { tab }) => {
			if (tab !== null) await respond(tab, moment);
			nudge();
			return { ok: true as const };
		}),
		'site/snooze': route(messages['site/snooze'], async ({ url }, from) => {
			const site = await sites.at(aboutUrl(from, url));
			if (site !== null) {
				const key = fatigueKey(site.record, site.address.host);
				await store.update(fatigueItem, (state) => ({ ...afterSnooze(state, key, site.policy.budget, now()) }));
			}
			return { ok: true as const };
		}),
	};
}
