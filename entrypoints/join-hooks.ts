import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { joinHooks } from '../utils/guard/upload/join-hooks.ts';

/** Joins a frame's lookout with the hooks in the page's own world, which come just before. */
export default defineUnlistedScript(() => {
	const lookout = globalThis.signpostLookout?.();
	if (lookout && !lookout.gate.hooks) joinHooks(lookout);
});
