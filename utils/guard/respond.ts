import type { Moment, Response } from '../contracts/vocabulary.ts';
import { fatigueItem } from '../platform/items.ts';
import type { LocalStore } from '../platform/local-store.ts';
import type { Site, Sites } from '../platform/site.ts';
import type { TabBanners, TabHistory } from '../platform/tab-banners.ts';
import type { WebTab } from '../platform/tabs.ts';
import { fatigueKey } from '../policy/decide.ts';
import { afterShown, isBanner } from '../policy/fatigue.ts';
import { isSigninWatched } from '../policy/responses.ts';
import { inTab } from '../policy/tab-budget.ts';

/**
 * Returns whether a banner came up that was not there before, once it is on the screen.
 *
 * @param rests whether it comes as the pill
 */
type ShowBanner = (tab: WebTab, site: Site, moment: Moment, rests: boolean) => Promise<boolean>;

/** What can be shown in and around a tab. A tab that is gone by then is nobody's fault. */
export interface TabActions {
	markStanding(tab: WebTab, site: Site, moment: Moment): Promise<void>;
	clearStanding(tab: WebTab): Promise<void>;
	/** Reads what a banner needs whatever it says. Returns what shows one. */
	readyBanner(): Promise<ShowBanner>;
	showBlockPage(tab: WebTab, moment: Moment): Promise<void>;
	/** Has the pages of a tab, in all its frames, tell when they ask for an account. */
	watchSignin(tab: WebTab): Promise<void>;
}

/** What was done about a moment, and on which site. */
interface Done {
	site: Site;
	response: Response;
}

/** Stands for all tabs: what somebody was given is called to mind once a day, and then rests as the pill. */
const everyTab = -1;

/** Returns what it did, `null` where there was nothing to say. */
export type Respond = (tab: WebTab, moment: Moment) => Promise<Done | null>;

/** Does at a tab what the policy says, by the tab's own address: nothing that a page says about itself counts. */
export function responder(
	sites: Sites,
	store: LocalStore,
	tabs: TabBanners,
	actions: TabActions,
	now: () => number,
): Respond {
	/** A banner within the budget of its tab and of the day; stops are in neither. */
	async function showBanner(
		show: ShowBanner,
		tab: WebTab,
		site: Site,
		moment: Moment,
		before: TabHistory,
	): Promise<void> {
		const at = now();
		const app = fatigueKey(site.record, site.address.host);
		const isReminder = site.decide(moment, at).resolution.reason === 'grant';
		const place = isReminder ? everyTab : tab.id;
		const last = before(place, app);
		const here = inTab(last, moment, at);
		const isNew = await show(tab, site, moment, here === 'rests');
		const isMore = last?.moment === 'visit' && moment !== 'visit';
		if (here === 'rests' || !(isNew || isMore)) return;
		if (here === 'new') {
			await tabs.set(place, app, { moment, at });
			await store.update(fatigueItem, (state) => ({ ...afterShown(state, at) }));
		} else if (isMore) await tabs.set(place, app, { ...last, moment });
	}

	async function show(
		tab: WebTab,
		site: Site | null,
		moment: Moment,
		response: Response,
		before: TabHistory,
		banner: ShowBanner,
	): Promise<void> {
		if (site === null || response === 'quiet') return actions.clearStanding(tab);
		if (response === 'block') return actions.showBlockPage(tab, moment);
		// A stop at a mere visit has nothing to stop but the reading: the banner says what there is to say.
		if (isBanner(response)) await showBanner(banner, tab, site, moment, before);
		else if (response !== 'badge') await banner(tab, site, moment, false);
		// The browser draws its toolbar anew for it, and whatever it is to bring to the page meanwhile has to wait.
		await actions.markStanding(tab, site, moment);
	}

	return async (tab, moment) => {
		// All at once, though most moments need no banner: it is what there is to wait for where one is needed.
		const [site, before, banner] = await Promise.all([sites.at(tab.url), tabs.read(), actions.readyBanner()]);
		const response = site?.decide(moment, now()).response ?? 'quiet';
		// Pages of no list look for themselves whether there is a sign of one.
		const mayAsk = moment === 'visit' && site?.record;
		const isWatched = mayAsk && isSigninWatched(response, site.decide('signin', now()).response);
		try {
			await show(tab, site, moment, response, before, banner);
		} finally {
			// In this order, as a page does one thing after the other.
			if (isWatched) await actions.watchSignin(tab);
		}
		return site === null || response === 'quiet' ? null : { site, response };
	};
}
