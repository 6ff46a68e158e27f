import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onceShown } from '../utils/guard/quiet-start.ts';
import { reportMoment } from '../utils/platform/page.ts';

function look(told?: string): void {
	const begin = globalThis.signpostWatch?.();
	if (begin) onceShown(() => begin(told));
}

/**
 * On the hosts of which the policy may have something to say: the worker is told of the visit as the page begins, so that it
 * is ready once the page is shown. A page that nobody sees yet looks for itself once it is. Evaluates to whether there is
 * something to tell: in Chromium the worker put it there, and waits for that.
 */
export default defineUnlistedScript(() => {
	const { signpostWatch } = globalThis;
	const isTold = signpostWatch !== null && document.visibilityState === 'visible';
	const told = isTold ? location.pathname : undefined;
	// Where it is put before anything of the page has arrived, it runs ahead of the sentinel.
	if (signpostWatch === undefined) setTimeout(look, 0, told);
	else look(told);
	if (import.meta.env.FIREFOX && isTold) void reportMoment('visit').catch(() => undefined);
	return isTold;
});
