import { announce } from '../../utils/guard/announce.ts';
import { responder } from '../../utils/guard/respond.ts';
import { type TabParts, tabActions } from '../../utils/guard/tab-actions.ts';
import { setBlockRules } from '../../utils/platform/block-rules.ts';
import { type LocalStore, sessionStore } from '../../utils/platform/local-store.ts';
import type { Sites } from '../../utils/platform/site.ts';
import { tabBanners } from '../../utils/platform/tab-banners.ts';
import { webTabs } from '../../utils/platform/tabs.ts';
import { hooking } from './hooking.ts';

/** What answers a moment in a tab, and a policy that changed, and what it does it with. */
export function responding(sites: Sites, store: LocalStore, parts: Omit<TabParts, 'signinFiles'>) {
	const { now } = parts;
	const actions = tabActions({ ...parts, signinFiles: ['signin.js'] });
	const respond = responder(sites, store, tabBanners(sessionStore()), actions, now);
	const { hook, prepareGuard } = hooking(store);
	const audience = { openTabs: webTabs, stopHosts: setBlockRules, prepareGuard };
	return { ...actions, respond, hook, prepareGuard, announce: () => announce(store, audience, respond, now) };
}
