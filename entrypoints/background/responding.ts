import { announce } from '../../utils/guard/announce.ts';
import { responder } from '../../utils/guard/respond.ts';
import { seenInTab } from '../../utils/guard/seen.ts';
import { tabActions } from '../../utils/guard/tab-actions.ts';
import { setBlockRules } from '../../utils/platform/block-rules.ts';
import type { Count } from '../../utils/platform/count.ts';
import { bannerItem } from '../../utils/platform/items.ts';
import { type LocalStore, sessionStore } from '../../utils/platform/local-store.ts';
import type { Sites } from '../../utils/platform/site.ts';
import { tabBanners } from '../../utils/platform/tab-banners.ts';
import { frontTabs, webTabs } from '../../utils/platform/tabs.ts';
import type { Shown } from '../../utils/reviews/shown.ts';
import { preparing } from './preparing.ts';
import type { Spoken } from './spoken.ts';

interface RespondingParts {
	sites: Sites;
	store: LocalStore;
	spoken: Spoken;
	shown: Shown;
	count: Count;
	nudge(): void;
	now(): number;
}

/** What answers a moment in a tab, and a policy that changed, and what it does it with. */
export function responding({ sites, store, spoken, shown, count, nudge, now }: RespondingParts) {
	const bannerFiles = () => spoken('banner.js');
	const left = async () => (await store.read([bannerItem])).get(bannerItem);
	const actions = tabActions({ bannerFiles, view: shown.view, left, signinFiles: ['signin.js'], now });
	const respond = responder(sites, store, tabBanners(sessionStore()), actions, now);
	const seen = seenInTab({ respond, watchSignin: actions.watchSignin, count, nudge });
	const { hook, meetVisit, preparePages } = preparing(store, (tab) => seen(tab, 'visit'), now);
	const audience = { openTabs: webTabs, stopHosts: setBlockRules, preparePages };
	return {
		...actions,
		...{ respond, hook, meetVisit },
		announce: () => announce(store, audience, respond, now),
		/** Of a browser that has just started, a page may be there before the browser knows again what to run in it. */
		async begin() {
			await preparePages();
			for (const tab of await frontTabs()) await respond(tab, 'visit');
		},
	};
}
