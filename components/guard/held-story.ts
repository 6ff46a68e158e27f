import type { HeldView } from '../../utils/contracts/upload.ts';
import { type HostStanding, isOpen } from '../../utils/contracts/vocabulary.ts';
import { nameOf } from '../story/name-of.ts';
import type { Story } from '../story/story.ts';
import { tell } from '../story/tell.ts';
import type { Words } from '../words/words.ts';

/** What the dialog says, ready to be shown. */
export interface HeldStory {
	heading: string;
	quote: string | null;
	text: string;
	/** How far the person's request has come, once there is one. */
	progress: Story | null;
	foot: string;
}

const standingText = {
	approved: 'guard.approved',
	tolerated: 'guard.tolerated',
	unreviewed: 'guard.unreviewed',
	unsanctioned: 'guard.unsanctioned',
	blocked: 'guard.blocked',
	unlisted: 'guard.unlisted',
} as const satisfies Record<HostStanding, string>;

/** What there is to say about something that was stopped on its way, now (epoch milliseconds). */
export function tellHeld({ parcel, view, phase }: HeldView, words: Words, now: number): HeldStory {
	const { t, join } = words;
	const { site } = view;
	const { count } = parcel;
	const foot = footOf(view, words);
	const story = tell(site, words, now);
	const isTold = story.situation !== site.standing;
	const isText = parcel.characters !== null;
	const stays = isText ? t('guard.staysText') : t('guard.stays', { count });

	if (phase === 'gone-through') {
		const heading = isTold ? story.heading : t('approved.heading', { app: nameOf(site) });
		const through = isText ? t('guard.throughText') : t('guard.through', { count });
		return { heading, quote: story.quote, text: through, progress: null, foot };
	}
	if (isTold) {
		const waits = isText ? t('guard.waitsText') : t('guard.waits', { count });
		return {
			heading: story.heading,
			quote: story.quote,
			text: join([story.text, site.own && isOpen(site.own.request.state) ? waits : stays]),
			progress: story,
			foot,
		};
	}
	const [best] = site.alternatives;
	return {
		heading: t('guard.heading', { organization: site.organization }),
		quote: null,
		text: join([
			t(standingText[site.standing], { app: nameOf(site), organization: site.organization }),
			site.why && words.sentence(site.why),
			best ? t('guard.same', { alternative: best.name }) : null,
			stays,
		]),
		progress: null,
		foot,
	};
}

function footOf({ site, recordsNames }: HeldView['view'], { t }: Words): string {
	if (site.app === null) return t('guard.recordedNothing');
	return t(recordsNames ? 'guard.recordedNames' : 'guard.recorded');
}
