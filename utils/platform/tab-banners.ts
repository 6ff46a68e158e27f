import { MomentSchema } from '../contracts/primitives.ts';
import { z } from '../contracts/zod.ts';
import type { TabBanner } from '../policy/tab-budget.ts';
import type { Item, LocalStore } from './local-store.ts';

/** By tab and app. */
const tabBannersItem: Item<Record<string, TabBanner>> = {
	key: 'tab-banners',
	schema: z.record(z.string(), z.object({ moment: MomentSchema, at: z.number() })),
	fallback: {},
};

/** So many are remembered; the oldest go first. */
const most = 300;

/** The last banner about an app in a tab. */
export type TabHistory = (tab: number, app: string) => TabBanner | undefined;

/** The last banner about each app in each tab, for as long as the browser runs. */
export interface TabBanners {
	read(): Promise<TabHistory>;
	set(tab: number, app: string, banner: TabBanner): Promise<void>;
}

export function tabBanners(session: LocalStore): TabBanners {
	const keyOf = (tab: number, app: string) => `${tab} ${app}`;
	return {
		async read() {
			const banners = (await session.read([tabBannersItem])).get(tabBannersItem);
			return (tab, app) => banners[keyOf(tab, app)];
		},
		async set(tab, app, banner) {
			await session.update(tabBannersItem, (banners) => {
				const all: Record<string, TabBanner> = { ...banners, [keyOf(tab, app)]: banner };
				const newestFirst = Object.entries(all).sort(([, a], [, b]) => b.at - a.at);
				return Object.fromEntries(newestFirst.slice(0, most));
			});
		},
	};
}
