import { runInAllFrames } from '../platform/frames.ts';
import { blockPageFor } from '../platform/own-pages.ts';
import { clearTab, markTab, replacePage, runInTab, setShowing } from '../platform/tabs.ts';
import { message } from '../platform/words.ts';
import type { TabActions } from './respond.ts';

/**
 * @param bannerFiles files of the extension that show the banner; the last evaluates to whether it was not there before
 * @param signinFiles files of the extension that watch a frame for a sign-in
 */
export function tabActions(
	bannerFiles: () => Promise<readonly string[]>,
	signinFiles: readonly string[],
	now: () => number,
): TabActions {
	return {
		async markStanding({ id }, site, moment) {
			const { standing } = site.decide(moment, now()).resolution;
			await markTab(id, standing, message(`title_${standing}`, site.record?.name ?? site.address.host));
		},
		clearStanding: ({ id }) => clearTab(id, message('title')),
		async showBanner({ id }, moment, rests) {
			const isMore = moment !== 'visit' || rests;
			const [files] = await Promise.all([bannerFiles(), isMore && setShowing(id, { moment, rests })]);
			return (await runInTab(id, files)) === true;
		},
		showBlockPage: ({ id, url }, moment) => replacePage(id, blockPageFor(url, moment)),
		watchSignin: ({ id }) => runInAllFrames(id, signinFiles),
	};
}
