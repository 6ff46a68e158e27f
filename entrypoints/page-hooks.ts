import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hookPage } from '../utils/guard/upload/hooks/hook-page.ts';

/** Runs in the page's own world, before any script of the page. */
export default defineUnlistedScript(hookPage);
