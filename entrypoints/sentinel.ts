import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { standFirst } from '../utils/guard/first-in-line.ts';
import type { Reserve } from '../utils/guard/reserve.ts';
import { standBy } from '../utils/guard/stand-by.ts';
import { arm } from '../utils/guard/upload/arm.ts';

let called: Reserve | undefined;

function reserve(): Reserve {
	called ??= globalThis.signpostReserve();
	return called;
}

/**
 * Looks out for files in every frame, from before the page's first script, and in the page itself for what makes it worth looking
 * at; keeps a place ahead of the page for our views. An unlisted script, as wxt's content-script wrapper would announce the
 * extension to every page by an event.
 */
export default defineUnlistedScript(() => {
	if (window === top) {
		standFirst();
		standBy(() => reserve().openVisit());
	}
	arm((hear) => reserve().openLookout(hear));
});
