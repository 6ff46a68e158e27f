import type { Alternative } from '../../utils/contracts/view.ts';

/** What a person can do about a site, wherever its card is shown. */
export interface SiteCallbacks {
	onAsk: () => void;
	onNote: (id: string, text: string) => void;
	onWithdraw: (id: string) => void;
	/** Asks where the answer is. */
	onNudge: (id: string) => void;
	onOpen: (alternative: Alternative) => void;
	/** Opens what this browser has sent. */
	onWhatItSees: () => void;
	/** Go on with what is paused on the page. */
	onGoOn?: (() => void) | undefined;
	/** Go on: nothing stands in the way. */
	onCarryOn?: (() => void) | undefined;
}
