import { preparedHosts } from '../../utils/guard/prepared-hosts.ts';
import { type Frame, runInAllFrames } from '../../utils/platform/frames.ts';
import { bringHooks, mostClosed, prepareHosts } from '../../utils/platform/host-scripts.ts';
import type { LocalStore } from '../../utils/platform/local-store.ts';

/** What is in pages before their first script: where it is known to be needed, and brought where it turns out. */
export function preparing(store: LocalStore, now: () => number) {
	const { settle, meet } = preparedHosts(store, { tell: prepareHosts, mostClosed }, now);
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
