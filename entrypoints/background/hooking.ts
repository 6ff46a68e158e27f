import { hookedHosts } from '../../utils/guard/upload/hooked-hosts.ts';
import type { Frame } from '../../utils/platform/frames.ts';
import { bringHooks, hookHosts } from '../../utils/platform/hook-scripts.ts';
import type { LocalStore } from '../../utils/platform/local-store.ts';

/** The hooks of the upload guard: first of all where they are known to be needed, and brought where it turns out. */
export function hooking(store: LocalStore) {
	const { settle, meet } = hookedHosts(store, hookHosts);
	return {
		prepareGuard: settle,
		async hook(where: Frame, url: string) {
			await bringHooks(where);
			await meet(url);
		},
	};
}
