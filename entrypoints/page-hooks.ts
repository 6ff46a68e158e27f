import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hookPage } from '../utils/guard/upload/hooks/hook-page.ts';

/** Runs in the page's own world: before any script of the page where its host is known to be guarded. */
export default defineUnlistedScript(hookPage);
