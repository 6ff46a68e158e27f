import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** In every frame of a page where files are stopped: one that was opened anew has lost every listener of its window. */
export default defineUnlistedScript(() => globalThis.signpostLookout?.().listenAgain());
