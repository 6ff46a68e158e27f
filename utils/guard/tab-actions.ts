import type { BannerMemory } from '../contracts/banner.ts';
import type { SiteView } from '../contracts/view.ts';
import type { Moment } from '../contracts/vocabulary.ts';
import { runInAllFrames, tellFrame } from '../platform/frames.ts';
import { blockPageFor } from '../platform/page.ts';
import type { Site } from '../platform/site.ts';
import { clearTab, markTab, replacePage, runInTab, setShowing } from '../platform/tabs.ts';
import { message } from '../platform/words.ts';
import type { TabActions } from './respond.ts';
import { isBannerSeen } from './to-banner.ts';

interface TabParts {
	/** Files of the extension that bring the banner; the last evaluates to whether it was not there before. */
	bannerFiles(): Promise<readonly string[]>;
	/** What the banner shows. */
	view(site: Site, moment: Moment): Promise<SiteView | null>;
	/** How the person left the banner elsewhere. */
	left(): Promise<BannerMemory>;
	/** Files of the extension that watch a frame for a sign-in. */
	signinFiles: readonly string[];
	now(): number;
}

export function tabActions({ bannerFiles, view, left, signinFiles, now }: TabParts): TabActions {
	return {
		async markStanding({ id }, site, moment) {
			const { standing } = site.decide(moment, now()).resolution;
			await markTab(id, standing, message(`title_${standing}`, site.record?.name ?? site.address.host));
		},
		clearStanding: ({ id }) => clearTab(id, message('title')),
		async readyBanner() {
			const [files, memory] = await Promise.all([bannerFiles(), left()]);
			return async ({ id }, site, moment, rests) => {
				const bring = async () => (await runInTab(id, files)) === true;
				const tell = async () => setShowing(id, { moment, rests, left: memory, view: await view(site, moment) });
				const [isNew] = await Promise.all([bring(), tell()]);
				const isSeen = await isBannerSeen((message) => tellFrame({ tab: id, frame: 0 }, message));
				return isNew && isSeen;
			};
		},
		showBlockPage: ({ id, url }, moment) => replacePage(id, blockPageFor(url, moment)),
		watchSignin: ({ id }) => runInAllFrames(id, signinFiles),
	};
}
