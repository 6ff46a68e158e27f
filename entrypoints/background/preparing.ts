import { preparedHosts } from '../../utils/guard/prepared-hosts.ts';
import { awaitedHosts, mostAwaited } from '../../utils/platform/awaited-hosts.ts';
import { type Frame, runInAllFrames } from '../../utils/platform/frames.ts';
import { bringHooks, type HostPlan, hookAlso, mostClosed, prepareHosts } from '../../utils/platform/host-scripts.ts';
import type { LocalStore } from '../../utils/platform/local-store.ts';
import type { WebTab } from '../../utils/platform/tabs.ts';
import { canTellOf, mostVisited, untold, visitedHosts } from '../../utils/platform/visited-hosts.ts';

/** What is in pages before their first script: where it is known to be needed, and brought where it turns out. */
export function preparing(store: LocalStore, onVisit: (tab: WebTab) => Promise<void>, now: () => number) {
	// First, as a page is on its way.
	const ahead = awaitedHosts(store, (host) => awaitPage(host));
	const visits = visitedHosts(store, onVisit);
	const tell = async (plan: HostPlan) => {
		await Promise.all([prepareHosts(plan), visits.settle(plan.visited), ahead.settle(plan.awaited)]);
	};
	const browser = { tell, hookAlso, mostAwaited, mostClosed, mostVisited, canTellOf, untold } as const;
	const { settle, awaitPage, meetFile, meetVisit } = preparedHosts(store, browser, now);
	return {
		preparePages: settle,
		/** Its first click may have led on before the browser was told. */
		async meetVisit({ id, url }: WebTab) {
			if (await meetVisit(url)) await visits.look(id);
		},
		async hook(where: Frame, url: string) {
			await bringHooks(where);
			// Editors write into frames of their own by opening their documents anew.
			if (where.frame === 0) await runInAllFrames(where.tab, ['listen-again.js']);
			await meetFile(url);
		},
	};
}
