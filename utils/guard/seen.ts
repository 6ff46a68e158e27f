import type { Moment } from '../contracts/vocabulary.ts';
import type { Count } from '../platform/count.ts';
import type { WebTab } from '../platform/tabs.ts';
import type { Respond } from './respond.ts';

export interface SeenParts {
	respond: Respond;
	/** Looks out for a sign-in in all frames of a tab. */
	watchSignin(tab: WebTab): Promise<void>;
	count: Count;
	/** A visit to an app with a standing is a good moment to look for news. */
	nudge(): void;
}

/** What is done about a moment that was seen in a tab, whoever saw it: what the policy says, and it is counted. */
export function seenInTab({ respond, watchSignin, count, nudge }: SeenParts) {
	return async (tab: WebTab, moment: Moment): Promise<void> => {
		// A first sign: whether somebody is asked to sign in, the watch finds out.
		if (moment === 'signin') await watchSignin(tab);
		else {
			const done = await respond(tab, moment);
			// The block page counts for itself, as the browser may have opened it without asking.
			if (done !== null && done.response !== 'block') await count(done.site, moment, 'shown', done.response);
		}
		nudge();
	};
}
