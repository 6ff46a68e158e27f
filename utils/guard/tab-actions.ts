import { blockPageFor } from '../platform/own-pages.ts';
import { clearTab, markTab, replacePage, runInTab } from '../platform/tabs.ts';
import { message } from '../platform/words.ts';
import type { TabActions } from './respond.ts';

/** @param bannerFiles files of the extension that show the banner; the last evaluates to whether it was not there before */
export function tabActions(bannerFiles: readonly string[], now: () => number): TabActions {
	return {
		async markStanding({ id }, site, moment) {
			const { standing } = site.decide(moment, now()).resolution;
			await markTab(id, standing, message(`title_${standing}`, site.record?.name ?? site.address.host));
		},
		clearStanding: ({ id }) => clearTab(id, message('title')),
		showBanner: async ({ id }) => (await runInTab(id, bannerFiles)) === true,
		showBlockPage: ({ id, url }) => replacePage(id, blockPageFor(url)),
	};
}
