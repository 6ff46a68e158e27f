import { responder } from '../../utils/guard/respond.ts';
import { tabActions } from '../../utils/guard/tab-actions.ts';
import { type LocalStore, sessionStore } from '../../utils/platform/local-store.ts';
import type { Sites } from '../../utils/platform/site.ts';
import { tabBanners } from '../../utils/platform/tab-banners.ts';

/**
 * What answers a moment in a tab, and what it does it with.
 *
 * @param bannerFiles files of the extension that show the banner
 */
export function responding(
	sites: Sites,
	store: LocalStore,
	bannerFiles: () => Promise<readonly string[]>,
	now: () => number,
) {
	const actions = tabActions(bannerFiles, ['signin.js'], now);
	return { ...actions, respond: responder(sites, store, tabBanners(sessionStore()), actions, now) };
}
