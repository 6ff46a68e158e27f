import type { Alternative } from '../../utils/contracts/view.ts';
import type { HostStanding } from '../../utils/contracts/vocabulary.ts';
import type { Tone } from '../tag/tag.tsx';
import type { TrackStep } from '../track/track.tsx';

/** Where the person is with a site: its standing, or how far their own request has come. */
export type Situation =
	| HostStanding
	| 'kept'
	| 'sent'
	| 'received'
	| 'late'
	| 'needs-more'
	| 'granted'
	| 'granted-with-conditions'
	| 'ending'
	| 'over'
	| 'declined';

/** What the person can do next; `open` is the button of the first alternative. */
export type Action =
	| 'open'
	| 'ask'
	| 'go-on'
	| 'why'
	| 'answer'
	| 'nudge'
	| 'add-sentence'
	| 'take-back'
	| 'carry-on'
	| 'keep-longer'
	| 'contact'
	| 'hand';

/** What a card says about a site, ready to be shown. */
export interface Story {
	situation: Situation;
	tone: Tone;
	/** The situation in at most three words. */
	brief: string;
	heading: string;
	/** IT's own words. */
	quote: string | null;
	text: string | null;
	tag: string | null;
	alternatives: readonly Alternative[];
	steps: readonly TrackStep[];
	/** In the order of the buttons. */
	actions: readonly Action[];
	/** The best way forward: the one filled button. */
	best: Action | null;
	/** Asked for only where it is shown: the first time of day that is written in a page takes 25 ms and more. */
	foot(): readonly string[];
}
