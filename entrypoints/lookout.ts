import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { standFirst } from '../utils/guard/first-in-line.ts';
import { arm } from '../utils/guard/upload/arm.ts';
import { readVerdict } from '../utils/guard/upload/read-verdict.ts';
import { isExtensionAlive } from '../utils/platform/page.ts';
import { callHooks, callKeeper, openRoot } from '../utils/platform/upload-page.ts';

/** Looks out for files in every frame, from before the page's first script, and keeps a place ahead of it for our views. */
export default defineUnlistedScript(() => {
	if (window === top) standFirst();
	arm({
		read: readVerdict,
		call: () => void callKeeper(),
		callHooks: () => void callHooks(),
		openRoot,
		isOver: () => !isExtensionAlive(),
	});
});
