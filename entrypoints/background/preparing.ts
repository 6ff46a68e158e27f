import { preparedHosts } from '../../utils/guard/prepared-hosts.ts';
import type { Frame } from '../../utils/platform/frames.ts';
import { bringHooks, prepareHosts } from '../../utils/platform/host-scripts.ts';
import type { LocalStore } from '../../utils/platform/local-store.ts';

/** What is in pages before their first script: where it is known to be needed, and brought where it turns out. */
export function preparing(store: LocalStore) {
	const { settle, meet } = preparedHosts(store, prepareHosts);
	return {
		preparePages: settle,
		async hook(where: Frame, url: string) {
			await bringHooks(where);
			await meet(url);
		},
	};
}
