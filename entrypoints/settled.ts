import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Once a page has loaded. */
export default defineUnlistedScript(() => globalThis.signpostStandBy?.settle());
