import type { Moment, Response } from '../contracts/vocabulary.ts';
import { fatigueItem } from '../platform/items.ts';
import type { LocalStore } from '../platform/local-store.ts';
import type { Site, Sites } from '../platform/site.ts';
import { afterShown } from '../policy/fatigue.ts';

/** A tab with a web page. */
export interface PageTab {
	id: number;
	url: string;
}

/** What can be shown in and around a tab. A tab that is gone by then is nobody's fault. */
export interface TabActions {
	markStanding(tab: PageTab, site: Site, moment: Moment): Promise<void>;
	clearStanding(tab: PageTab): Promise<void>;
	/** Returns whether a banner came up that was not there before. */
	showBanner(tab: PageTab): Promise<boolean>;
	showBlockPage(tab: PageTab): Promise<void>;
}

/** What was done about a moment, and on which site. */
interface Done {
	site: Site;
	response: Response;
}

/** Returns what it did, `null` where there was nothing to say. */
export type Respond = (tab: PageTab, moment: Moment) => Promise<Done | null>;

/** Does at a tab what the policy says, by the tab's own address: nothing that a page says about itself counts. */
export function responder(sites: Sites, store: LocalStore, actions: TabActions, now: () => number): Respond {
	return async (tab, moment) => {
		const site = await sites.at(tab.url);
		const response = site?.decide(moment, now()).response ?? 'quiet';
		if (site === null || response === 'quiet') {
			await actions.clearStanding(tab);
			return null;
		}
		const done = { site, response };
		if (response === 'block') {
			await actions.showBlockPage(tab);
			return done;
		}
		const marked = actions.markStanding(tab, site, moment);
		// A stop at a mere visit has nothing to stop but the reading: the banner says what there is to say.
		const isNew = response !== 'badge' && (await actions.showBanner(tab));
		await marked;
		if (isNew) await store.update(fatigueItem, (state) => ({ ...afterShown(state, now()) }));
		return done;
	};
}
