import { blockPageFor } from '../platform/block-rules.ts';
import { clearTab, markTab, runInTab, sendTab } from '../platform/tabs.ts';
import { message } from '../platform/words.ts';
import type { TabActions } from './respond.ts';

/** @param bannerScript file of the extension that shows the banner and evaluates to whether it was not there before */
export function tabActions(bannerScript: string, now: () => number): TabActions {
	return {
		async markStanding({ id }, site, moment) {
			const { standing } = site.decide(moment, now()).resolution;
			await markTab(id, standing, message(`title_${standing}`, site.record?.name ?? site.address.host));
		},
		clearStanding: ({ id }) => clearTab(id, message('title')),
		showBanner: async ({ id }) => (await runInTab(id, bannerScript)) === true,
		showBlockPage: ({ id, url }) => sendTab(id, blockPageFor(url)),
	};
}
