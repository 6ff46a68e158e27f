import { readForPage } from '../platform/page.ts';
import { decide } from '../policy/decide.ts';
import { pageAddress } from '../policy/host.ts';
import { pageState } from './page-state.ts';

/** How a policy is read in a page: the sentinel brings it into every frame, and the lookout for files uses it too. */
export const sharedTools = { read: readForPage, locate: pageAddress, open: pageState, decide };

declare global {
	/** The extension's own world alone sees it. */
	var signpostTools: typeof sharedTools | undefined;
}
