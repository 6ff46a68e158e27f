import { preparedHosts } from '../../utils/guard/prepared-hosts.ts';
import type { PageTab } from '../../utils/guard/respond.ts';
import { type Frame, runInAllFrames } from '../../utils/platform/frames.ts';
import { bringHooks, type HostPlan, mostClosed, prepareHosts } from '../../utils/platform/host-scripts.ts';
import type { LocalStore } from '../../utils/platform/local-store.ts';
import { canTellOf, mostVisited, visitedHosts } from '../../utils/platform/visited-hosts.ts';

/** What is in pages before their first script: where it is known to be needed, and brought where it turns out. */
export function preparing(store: LocalStore, onVisit: (tab: PageTab) => Promise<void>, now: () => number) {
	const visits = visitedHosts(store, onVisit);
	const tell = async (plan: HostPlan) => {
		await Promise.all([prepareHosts(plan), visits.settle(plan.visited ?? [])]);
	};
	const { settle, meet } = preparedHosts(store, { tell, mostClosed, mostVisited, canTellOf }, now);
	return {
		preparePages: settle,
		async hook(where: Frame, url: string) {
			await bringHooks(where);
			// Editors write into frames of their own by opening their documents anew.
			if (where.frame === 0) await runInAllFrames(where.tab, ['listen-again.js']);
			await meet(url);
		},
	};
}
