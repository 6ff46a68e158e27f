import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { blockPageFor } from '../utils/platform/page.ts';
import { message } from '../utils/platform/words.ts';

/** On a closed site: stops the page before anything of it runs, and has our page in its place. A frame says so itself. */
export default defineUnlistedScript(() => {
	window.stop();
	if (window === top) location.replace(blockPageFor(location.href, 'visit'));
	else document.documentElement.textContent = message('title_blocked', location.hostname);
});
