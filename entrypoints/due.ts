import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onceShown } from '../utils/guard/quiet-start.ts';
import { reportMoment } from '../utils/platform/page.ts';

function tellOfVisit(): void {
	const look = globalThis.signpostWatch?.();
	if (!look) return;
	const isTold = document.visibilityState === 'visible';
	if (isTold) void reportMoment('visit').catch(() => undefined);
	onceShown(() => look(isTold));
}

/**
 * On the hosts where something is due to be said at every visit: the worker is told as the page begins, so that it is ready
 * once the page is shown. A page that nobody sees yet waits until it is.
 */
export default defineUnlistedScript(() => {
	// Where the worker puts it before anything of the page has arrived, it runs ahead of the sentinel.
	if (globalThis.signpostWatch) tellOfVisit();
	else setTimeout(tellOfVisit);
});
